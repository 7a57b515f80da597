/** The launcher for machines without perl: it sets up the process and executes the program. It cannot kill leftovers. */

/**
 * A POSIX shell script; arguments: nonce, folder, input file or empty, error file or empty, limit mark or empty,
 * number of cgroup files, number of words of the join command, those files, those words, the program with its arguments.
 *
 * The names are long so as not to clash with the program's environment. `trap EXIT` runs only when `exec` fails, because
 * otherwise the shell is gone. (dash does not run it: there, an executable program that the kernel refuses shows only by
 * its exit code 126.)
 */
export const SHELL_LAUNCHER = `
_mpm_say() { printf '\\000mpm%s %s %s\\000' "$_mpm_nonce" "$1" "$2"; }
_mpm_refuse() { trap - EXIT; _mpm_say failed "$1"; exit 127; }
_mpm_nonce=$1; _mpm_cwd=$2; _mpm_in=$3; _mpm_err=$4; _mpm_mark=$5; _mpm_files=$6; _mpm_words=$7
shift 7
if [ -n "$_mpm_mark" ]; then { ulimit -S -m "$_mpm_mark"; } 2>/dev/null; fi
for _mpm_fd in /proc/self/fd/* /dev/fd/*; do
  _mpm_fd=\${_mpm_fd##*/}
  case $_mpm_fd in
    0|1|2|'*') ;;
    [3-9]) eval "exec $_mpm_fd>&-" ;;
    *) if [ -n "\${BASH_VERSION-}" ]; then eval "exec $_mpm_fd>&-"; fi ;;
  esac
done
if read -r _mpm_score 2>/dev/null </proc/self/oom_score_adj && [ "$_mpm_score" -lt 800 ]; then
  { echo 800 >/proc/self/oom_score_adj; } 2>/dev/null
fi
while [ "$_mpm_files" -gt 0 ]; do
  { echo $$ >"$1"; } 2>/dev/null || _mpm_say unconfined "$1: cannot be written"
  _mpm_files=$((_mpm_files - 1)); shift
done
if [ "$_mpm_words" -gt 0 ]; then
  _mpm_join=; _mpm_at=1
  while [ "$_mpm_at" -le "$_mpm_words" ]; do
    _mpm_join="$_mpm_join \\"\\\${$_mpm_at}\\""; _mpm_at=$((_mpm_at + 1))
  done
  eval "$_mpm_join $$" </dev/null >/dev/null 2>&1 || _mpm_say unconfined "$1: failed"
  shift "$_mpm_words"
fi
cd -- "$_mpm_cwd" 2>/dev/null || _mpm_refuse "its working directory $_mpm_cwd cannot be entered"
_mpm_path=$(command -v -- "$1") || _mpm_refuse "$1: not found"
case $_mpm_path in
  */*) if [ ! -x "$_mpm_path" ] || [ -d "$_mpm_path" ]; then _mpm_refuse "$1: not executable"; fi ;;
esac
_mpm_say started "$$ $$"
if [ -n "$_mpm_in" ]; then
  [ -r "$_mpm_in" ] || _mpm_refuse "its input $_mpm_in cannot be read"
  exec <"$_mpm_in"
fi
if [ -n "$_mpm_err" ]; then
  { : >>"$_mpm_err"; } 2>/dev/null || _mpm_refuse "its error file $_mpm_err cannot be written"
  exec 2>>"$_mpm_err"
fi
trap '_mpm_say failed "$1: cannot be executed"' EXIT
exec "$@"
`
