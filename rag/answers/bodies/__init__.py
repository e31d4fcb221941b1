"""Who does what: the units of a task, the tasks of a unit, the duties that prose hands out."""
