#!/usr/bin/env bash
# Draws mutants at random from all that Stryker creates, and counts those that tests notice: mutants.sh SEED COUNT [verification|generators|tables].
# A run that was interrupted goes on when it is started again.
set -euo pipefail
cd "$(dirname "$0")/.."
export DOTNET_CLI_TELEMETRY_OPTOUT=1 DOTNET_NOLOGO=1
dotnet tool restore > /dev/null
exec dotnet run --project tests/KzKgData.Mutants --configuration Release -- "$@"
