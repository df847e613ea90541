#!/bin/sh
# Train the accurate analyser on a machine of its own. Usage: models/train_accurate.sh DATA [WORK]
# Run it again after a cut: parts that are done are kept. At the end models/accurate holds what `--analyser accurate` loads.
set -eu
DATA=${1:?usage: models/train_accurate.sh DATA [WORK]}
WORK=${2:-outputs/models/accurate}
test -x .venv/bin/python || python3 -m venv .venv
.venv/bin/python -m pip install --quiet -c constraints.txt -e ".[accurate,train]"
.venv/bin/python run_pipeline.py models train accurate --from "$DATA" --work "$WORK"
.venv/bin/python run_pipeline.py models evaluate accurate --from "$DATA" --write models/accurate/results.json
