"""Models of a few thousand weights, made here: one recites a sentence, one babbles. With a tokenizer trained here."""

from __future__ import annotations

from itertools import pairwise
from pathlib import Path
from typing import Any

import gguf
import numpy as np
import torch
from tokenizers import Tokenizer, decoders, models, pre_tokenizers, trainers
from transformers import LlamaConfig, LlamaForCausalLM, PreTrainedTokenizerFast

UNKNOWN, END, SYSTEM, USER, ASSISTANT = SPECIAL = ["<unk>", "<end>", "<system>", "<user>", "<assistant>"]
TEMPLATE = (
    "{% for message in messages %}{{ '<' + message.role + '>' }}{{ message.content }}{{ '<end>' }}{% endfor %}"
    "{% if add_generation_prompt %}{{ '<assistant>' }}{% endif %}"
)
CORPUS = (
    "夜间演出给予补贴，单场最高5万元。",
    "根据编号条款回答问题，句末标明编号。",
    "Answer the question from the numbered clauses only.",
    "1234567890 [1] [2] 云溪市夜间文化消费行动方案",
)
HIDDEN, CONTEXT = 512, 2048


def tokenizer(sentence: str) -> PreTrainedTokenizerFast:
    """Byte-level BPE, trained on a few lines and the sentence; any text can be encoded and decoded."""
    made = Tokenizer(models.BPE())
    made.pre_tokenizer = pre_tokenizers.ByteLevel(add_prefix_space=False)
    made.decoder = decoders.ByteLevel()
    alphabet = pre_tokenizers.ByteLevel.alphabet()
    trainer = trainers.BpeTrainer(
        vocab_size=420, special_tokens=SPECIAL, initial_alphabet=alphabet, show_progress=False
    )
    made.train_from_iterator([*CORPUS, sentence], trainer)
    whole = PreTrainedTokenizerFast(tokenizer_object=made, unk_token=UNKNOWN, eos_token=END, pad_token=END)
    whole.chat_template = TEMPLATE
    return whole


def save(folder: Path, sentence: str | None = None, forever: bool = False) -> Path:
    """A folder for transformers: a model that says the sentence whatever it is asked, or one with random weights.

    `forever`: it begins again and again.
    """
    spoken = tokenizer(sentence or CORPUS[0])
    torch.manual_seed(7)
    model = LlamaForCausalLM(_configuration(spoken))
    if sentence is not None:
        model.load_state_dict(_recital(model.state_dict(), chain(spoken, sentence, forever)))
    model.save_pretrained(folder)
    spoken.save_pretrained(folder)
    return folder


def save_gguf(file: Path, sentence: str | None = None) -> Path:
    """The same as a GGUF file."""
    spoken = tokenizer(sentence or CORPUS[0])
    torch.manual_seed(7)
    weights = LlamaForCausalLM(_configuration(spoken)).state_dict()
    if sentence is not None:
        weights = _recital(weights, chain(spoken, sentence))
    writer = gguf.GGUFWriter(file, "llama")
    writer.add_context_length(CONTEXT)
    writer.add_embedding_length(HIDDEN)
    writer.add_block_count(1)
    writer.add_feed_forward_length(64)
    writer.add_head_count(8)
    writer.add_head_count_kv(8)
    writer.add_rope_dimension_count(HIDDEN // 8)
    writer.add_layer_norm_rms_eps(1e-6)
    writer.add_vocab_size(len(spoken))
    _write_tokenizer(writer, spoken)
    for name, tensor in weights.items():
        writer.add_tensor(_gguf_name(name), tensor.numpy().astype(np.float32))
    writer.write_header_to_file()
    writer.write_kv_data_to_file()
    writer.write_tensors_to_file()
    writer.close()
    return file


def chain(spoken: PreTrainedTokenizerFast, sentence: str, forever: bool = False) -> list[int]:
    """The tokens that follow one another: from the mark of the assistant through the sentence to the end."""
    tokens: list[int] = spoken.encode(sentence, add_special_tokens=False)
    assert len(set(tokens)) == len(tokens), "a token that comes twice would have two followers"
    start, end = spoken.convert_tokens_to_ids([ASSISTANT, END])
    return [start, *tokens, tokens[0] if forever else end]


def _configuration(spoken: PreTrainedTokenizerFast) -> LlamaConfig:
    return LlamaConfig(
        vocab_size=len(spoken),
        hidden_size=HIDDEN,
        intermediate_size=64,
        num_hidden_layers=1,
        num_attention_heads=8,
        num_key_value_heads=8,
        max_position_embeddings=CONTEXT,
        eos_token_id=spoken.eos_token_id,
        bos_token_id=None,
        pad_token_id=spoken.pad_token_id,
        tie_word_embeddings=False,
    )


def _recital(weights: dict[str, Any], tokens: list[int]) -> dict[str, Any]:
    """Every token is a direction of its own, the layers add nothing, and the head points at the follower."""
    made = {name: torch.zeros_like(tensor) for name, tensor in weights.items()}
    for name in made:
        if name.endswith("norm.weight"):
            made[name] = torch.ones_like(made[name])
    vocabulary = made["model.embed_tokens.weight"].shape[0]
    assert vocabulary <= HIDDEN
    made["model.embed_tokens.weight"][:, :vocabulary] = torch.eye(vocabulary)
    for before, after in pairwise(tokens):
        made["lm_head.weight"][after, before] = 1.0
    return made


def _write_tokenizer(writer: gguf.GGUFWriter, spoken: PreTrainedTokenizerFast) -> None:
    import json

    kept = json.loads(spoken.backend_tokenizer.to_str())["model"]
    writer.add_tokenizer_model("gpt2")
    writer.add_tokenizer_pre("gpt-2")
    writer.add_token_list(spoken.convert_ids_to_tokens(list(range(len(spoken)))))
    kinds = [gguf.TokenType.CONTROL] * len(SPECIAL)
    writer.add_token_types(kinds + [gguf.TokenType.NORMAL] * (len(spoken) - len(SPECIAL)))
    writer.add_token_merges([" ".join(merge) for merge in kept["merges"]])
    writer.add_eos_token_id(spoken.eos_token_id)
    writer.add_bos_token_id(spoken.eos_token_id)
    writer.add_add_bos_token(False)
    writer.add_chat_template(TEMPLATE)


def _gguf_name(name: str) -> str:
    names = gguf.get_tensor_name_map(gguf.MODEL_ARCH.LLAMA, 1)
    found = names.get_name(name.removesuffix(".weight"))
    assert found is not None, name
    return f"{found}.weight"
