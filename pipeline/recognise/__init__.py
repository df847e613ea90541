"""Doc -> mentions: dates, numbers, names of people, offices, organisations, places, quotations."""
