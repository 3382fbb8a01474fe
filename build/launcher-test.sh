#!/bin/sh
# The launcher's own words: what it says when it cannot do what it was asked. It neither builds nor starts anything.
set -u
cd "$(dirname "$0")/.."
failures=0
scratch=$(mktemp -d)
trap 'rm -rf "$scratch"' EXIT

# expect STATUS WORDS COMMAND…
expect() {
  wanted=$1
  words=$2
  shift 2
  said=$("$@" 2>&1)
  status=$?
  if [ "$status" -ne "$wanted" ] || ! printf '%s' "$said" | grep -qF -- "$words"; then
    printf 'launcher: "%s" ended with %d and said:\n%s\nwanted: %d and "%s"\n' "$*" "$status" "$said" "$wanted" "$words" >&2
    failures=$((failures + 1))
  fi
}

expect 0 "Usage: ./inyeon COMMAND" ./inyeon help
expect 0 "Usage: ./inyeon COMMAND" ./inyeon
expect 0 "inyeon: 0." ./inyeon version
expect 0 "simulate  write the same customers' events" ./inyeon help
expect 0 "bring in files" ./inyeon import --help
expect 64 'there is no command "dance"' ./inyeon dance
expect 0 "bring in files" ./inyeon help
expect 0 "write all of an installation to one file" ./inyeon help
ln -s "$PWD/inyeon" "$scratch/linked"
expect 0 "inyeon: 0." "$scratch/linked" version

# A machine with the plain tools only: no JDK, no Maven.
mkdir "$scratch/bin" "$scratch/jvm"
for tool in sh sed head dirname readlink pwd cat grep awk tr sort find cksum xargs mkdir rm tee; do
  path=$(command -v "$tool") && case $path in /*) ln -s "$path" "$scratch/bin/$tool" ;; esac
done
bare() {
  env -i PATH="$scratch/bin" HOME="$scratch" INYEON_JVM_DIR="$scratch/jvm" "$@"
}
expect 69 "a JDK 25 is missing: install one" bare ./inyeon up
expect 69 "a JDK 25 is missing: install one" bare ./inyeon test
expect 69 "a JDK 25 is missing: install one" bare ./inyeon backup
expect 69 "a JDK 25 is missing: install one" bare ./inyeon import --mapping m file
expect 69 "a JDK 25 is missing: install one" bare ./inyeon restore file
expect 69 "a JDK 25 is missing: install one" bare ./inyeon simulate

# A JDK of another version does not count; a JDK 25 does, and then Maven is what is missing.
mkdir -p "$scratch/jvm/other/bin"
printf 'JAVA_VERSION="17.0.15"\n' >"$scratch/jvm/other/release"
printf '#!/bin/sh\n' | tee "$scratch/jvm/other/bin/java" >"$scratch/jvm/other/bin/javac"
chmod +x "$scratch/jvm/other/bin/java" "$scratch/jvm/other/bin/javac"
expect 69 "a JDK 25 is missing: install one" bare ./inyeon test
cp -r "$scratch/jvm/other" "$scratch/jvm/right"
printf 'JAVA_VERSION="25.0.3"\n' >"$scratch/jvm/right/release"
expect 69 "Maven is missing: install 3.8.7 or newer" bare ./inyeon test

if [ "$failures" -gt 0 ]; then
  exit 1
fi
printf 'launcher: its words are right\n'
