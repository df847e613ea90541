"""facts -> DuckDB: schema, views, writer, export."""
