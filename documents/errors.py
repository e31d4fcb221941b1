"""What can be wrong with a file or its catalogue.

WenceError                  every error that a user can mend; one line, names the value and what to do
└── DocumentFault           a file that cannot be read as an official document
    ├── FileMissing
    ├── FileEmpty
    ├── FileTooLarge
    ├── FormatUnknown       no reader for this kind of file, or the content is not what its name says
    └── CatalogueFault      catalogue.toml is not as it should be
"""


class WenceError(Exception):
    """Base of all errors whose message is meant for the user."""


class DocumentFault(WenceError):
    """A file cannot be read as an official document."""


class FileMissing(DocumentFault):
    """There is no such file or folder."""


class FileEmpty(DocumentFault):
    """The file holds no text."""


class FileTooLarge(DocumentFault):
    """The file is larger than the limit."""


class FormatUnknown(DocumentFault):
    """The content is of a kind that no reader takes."""


class CatalogueFault(DocumentFault):
    """catalogue.toml names something that is not there, or a key has a wrong value."""
