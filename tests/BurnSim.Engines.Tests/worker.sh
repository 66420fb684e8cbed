#!/usr/bin/env bash
# Stands in for burnsim where a test decides how long a shard takes and how it ends. Of DIR, what follows --out:
#   DIR/hold        shards wait as long as it is there
#   DIR/end-3       shard 3 ends with the exit code in it
#   DIR/played      gets a file each time that a shard is played, 3-PROCESS for shard 3, with a line a word of the command
#   DIR/told        gets a line for each TERM
# A shard that is played leaves a part of one run, as burnsim's store has it.
words=("$@")
while [ $# -gt 0 ]; do
  case $1 in
    --out) dir=$2 ;;
    --shard) shard=${2%/*} ;;
    merge) merge=1 dir=$2 shards=$3 ;;
  esac
  shift
done

if [ -n "${merge:-}" ]; then
  for ((run = 0; run < shards; run++)); do
    [ -f "$dir/store/parts/$run-$((run + 1))/seal" ] || { echo "run $run is missing"; exit 1; }
  done
  touch "$dir/merged"
  exit
fi

# Nothing runs in the foreground from here to the end of the wait, so that TERM is heard at any moment.
mkdir -p "$dir/played"
trap 'echo "$shard" >>"$dir/told"; end=130' TERM
printf '%s\n' "${words[@]}" >"$dir/played/$shard-$$"
while [ -f "$dir/hold" ] && [ -z "${end:-}" ]; do
  sleep 0.1 &
  wait $!
done
[ -f "$dir/end-$shard" ] && end=$(cat "$dir/end-$shard")
[ -z "${end:-}" ] || exit "$end"
mkdir -p "$dir/store/parts/$((shard - 1))-$shard"
touch "$dir/store/parts/$((shard - 1))-$shard/seal"
