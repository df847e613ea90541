"""One document, one process, a supervised pool, Dask: how the way is walked."""
