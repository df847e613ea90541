"""Where documents come from: files, records, archives, addresses, feeds; everything becomes an Item or a Problem."""
