# The same CLIs without an orchestrator. Arguments: node, the stand-in CLI, number of agents.
cli() {
  echo 'Build the machine' | CLAUDE_PM_AGENT=$1 "$node" "$program" -p --output-format stream-json --verbose >"$2"
}
node=$1
program=$2
cli pm bare-pm.out
for number in $(seq "$3"); do
  cli engineer "bare-$number.out" &
done
wait
