package main

import (
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"net"
	"os"
	"path/filepath"
	"strconv"
	"strings"
	"syscall"
	"testing"

	"golang.org/x/sys/unix"

	"mpm-orchestrator/launcher/internal/spec"
)

// unprivileged is nobody on every distribution.
const unprivileged = 65534

// way is how a sandbox is made.
type way struct {
	name          string
	userNamespace bool
}

var ways = []way{{name: "root"}, {name: "user", userNamespace: true}}

// inEveryWay runs a test with each way that this machine and user offer.
func inEveryWay(t *testing.T, test func(t *testing.T, each way)) {
	t.Helper()
	for _, each := range ways {
		t.Run(each.name, func(t *testing.T) {
			if !each.userNamespace && os.Getuid() != 0 {
				t.Skip("skipped: it needs root")
			}
			if problem := each.problem(t); problem != "" {
				t.Skip("skipped: " + problem)
			}
			test(t, each)
		})
	}
}

// problem is why the way does not work here.
func (w way) problem(t *testing.T) string {
	output := w.prepare(t, script("echo works"), spec.Namespaces{}).finish()
	if strings.HasSuffix(output, "works\n") {
		return ""
	}
	return output
}

// prepare is like the function of that name, within a sandbox. A root starts the unprivileged way as nobody.
func (w way) prepare(t *testing.T, wanted spec.Spec, limits spec.Namespaces) *launch {
	t.Helper()
	limits.UserNamespace = w.userNamespace
	wanted.Sandbox = &spec.Sandbox{Namespaces: &limits}
	if wanted.Cwd == "" {
		wanted.Cwd = w.folder(t)
	}
	made := prepare(t, wanted)
	if w.userNamespace && os.Getuid() == 0 {
		made.SysProcAttr = &syscall.SysProcAttr{Credential: &syscall.Credential{Uid: unprivileged, Gid: unprivileged}}
		give(t, made.spec)
	}
	return made
}

// folder is a folder of the program's user.
func (w way) folder(t *testing.T) string {
	t.Helper()
	made := t.TempDir()
	if w.userNamespace && os.Getuid() == 0 {
		give(t, made)
	}
	return made
}

// give gives a file, and the way to it, to nobody.
func give(t *testing.T, path string) {
	t.Helper()
	if err := os.Chown(path, unprivileged, unprivileged); err != nil {
		t.Fatal(err)
	}
	for folder := filepath.Dir(path); folder != os.TempDir() && folder != "/"; folder = filepath.Dir(folder) {
		if err := os.Chmod(folder, 0o777); err != nil {
			t.Fatal(err)
		}
	}
}

const asProbe = "MPM_TEST_PROBE"

// probes are what programs try. Each returns the kernel's answer.
var probes = map[string]func(argument string) error{
	"vsock":     socket(unix.AF_VSOCK, unix.SOCK_STREAM),
	"alg":       socket(unix.AF_ALG, unix.SOCK_SEQPACKET),
	"packet":    socket(unix.AF_PACKET, unix.SOCK_RAW),
	"raw":       socket(unix.AF_INET, unix.SOCK_RAW),
	"inet":      socket(unix.AF_INET, unix.SOCK_STREAM),
	"unix":      socket(unix.AF_UNIX, unix.SOCK_STREAM),
	"io_uring":  system(unix.SYS_IO_URING_SETUP, 1, 0, 0),
	"bpf":       system(unix.SYS_BPF, 0, 0, 0),
	"perf":      system(unix.SYS_PERF_EVENT_OPEN, 0, 0, 0),
	"userfault": system(unix.SYS_USERFAULTFD, 0, 0, 0),
	"keyctl":    system(unix.SYS_KEYCTL, unix.KEYCTL_GET_KEYRING_ID, unix.KEY_SPEC_USER_KEYRING&0xffffffff, 0),
	"ptrace":    system(unix.SYS_PTRACE, unix.PTRACE_TRACEME, 0, 0),
	"clone3":    system(unix.SYS_CLONE3, 0, 0, 0),
	"unshare":   system(unix.SYS_UNSHARE, unix.CLONE_NEWUSER, 0, 0),
	"chroot":    func(string) error { return unix.Chroot("/") },
	"mount":     func(string) error { return unix.Mount("tmpfs", "/mnt", "tmpfs", 0, "") },
	"unmount":   func(string) error { return unix.Unmount("/proc", unix.MNT_DETACH) },
	"tiocsti":   func(string) error { return unix.IoctlSetPointerInt(1, unix.TIOCSTI, 'x') },
	// The kernel looks at the lower half of the request only.
	"tiocsti-above":   system(unix.SYS_IOCTL, 0, unix.TIOCSTI|1<<32, 0),
	"tioclinux-above": system(unix.SYS_IOCTL, 0, unix.TIOCLINUX|1<<32, 0),
	"alg-above":       system(unix.SYS_SOCKET, unix.AF_ALG|1<<32, unix.SOCK_SEQPACKET, 0),
	"multipath":       system(unix.SYS_SOCKET, unix.AF_INET, unix.SOCK_STREAM, unix.IPPROTO_MPTCP),
	"abstract":        func(name string) error { return dial("unix", "@"+name) },
	"reopen":          func(string) error { return reopen(unix.O_WRONLY, "/proc/self/fd/0") },
	"kill":            func(pid string) error { return unix.Kill(toNumber(pid), 0) },
	"environ":         func(pid string) error { return readable("/proc/" + pid + "/environ") },
	"init":            func(string) error { return readable("/proc/1/environ") },
	"read":            readable,
	"write":           func(path string) error { return os.WriteFile(path, []byte("x"), 0o600) },
	"device":          func(path string) error { return unix.Mknod(path, unix.S_IFBLK|0o600, 1<<8) },
	"connect":         func(address string) error { return dial("tcp", address) },
	"datagram":        func(address string) error { return dial("udp", address) },
	"transfer":        transfer,
	"listen":          listen,
	"terminal":        openTerminal,
}

func socket(family, kind int) func(string) error {
	return func(string) error {
		_, err := unix.Socket(family, kind, 0)
		return err
	}
}

func system(call uintptr, first, second, third uintptr) func(string) error {
	return func(string) error {
		if _, _, errno := unix.Syscall(call, first, second, third); errno != 0 {
			return errno
		}
		return nil
	}
}

func toNumber(text string) int {
	value, _ := strconv.Atoi(text)
	return value
}

func readable(path string) error {
	_, err := os.ReadFile(path)
	return err
}

func dial(network, address string) error {
	connection, err := net.Dial(network, address)
	if err == nil {
		_ = connection.Close()
	}
	return err
}

const transferred = 64 << 20

// transfer sends much, ends its direction, and expects as much in return.
func transfer(address string) error {
	connection, err := net.Dial("tcp", address)
	if err != nil {
		return err
	}
	go func() {
		_, _ = io.CopyN(connection, zeros{}, transferred)
		_ = connection.(*net.TCPConn).CloseWrite()
	}()
	length, err := io.Copy(io.Discard, connection)
	if err == nil && length != transferred {
		return fmt.Errorf("%d bytes came back", length)
	}
	return err
}

type zeros struct{}

func (zeros) Read(part []byte) (int, error) { return len(part), nil }

// probe tries what its words say, one line each, and reports the names of the kernel's errors.
func probe(lines string) {
	for line := range strings.SplitSeq(strings.TrimSpace(lines), "\n") {
		name, argument, _ := strings.Cut(line, " ")
		fmt.Printf("%s: %s\n", line, describe(probes[name](argument)))
	}
}

func describe(err error) string {
	var errno syscall.Errno
	switch {
	case err == nil:
		return "works"
	case errors.As(err, &errno):
		return unix.ErrnoName(errno)
	}
	return err.Error()
}

// try runs probes in a sandbox and returns what each was answered.
func (w way) try(t *testing.T, lines string, limits spec.Namespaces) map[string]string {
	t.Helper()
	self, err := os.Executable()
	if err != nil {
		t.Fatal(err)
	}
	output := w.prepare(t, spec.Spec{
		Command: []string{self},
		Env:     map[string]string{asProbe: lines, "PATH": "/usr/bin:/bin"},
	}, limits).finish()
	answers := make(map[string]string)
	for line := range strings.SplitSeq(output, "\n") {
		if at := strings.LastIndex(line, ": "); at >= 0 {
			answers[line[:at]] = line[at+2:]
		}
	}
	return answers
}

func expect(t *testing.T, answers map[string]string, wanted map[string]string) {
	t.Helper()
	for name, allowed := range wanted {
		if answer, ok := answers[name]; !ok || !strings.Contains(" "+allowed+" ", " "+answer+" ") {
			t.Errorf("%s: %q, not %s (of %v)", name, answer, allowed, len(answers))
		}
	}
}

func lines(wanted map[string]string) string {
	var text strings.Builder
	for name := range wanted {
		text.WriteString(name + "\n")
	}
	return text.String()
}

func TestSandboxRefusesSystemCalls(t *testing.T) {
	wanted := map[string]string{
		"vsock": "EAFNOSUPPORT", "alg": "EAFNOSUPPORT", "packet": "EAFNOSUPPORT", "raw": "EPERM EACCES EPROTONOSUPPORT",
		"inet": "works", "unix": "works",
		"io_uring": "EPERM", "bpf": "EPERM", "perf": "EPERM", "userfault": "EPERM", "keyctl": "EPERM", "ptrace": "EPERM",
		"clone3": "ENOSYS", "unshare": "EPERM", "chroot": "EPERM", "mount": "EPERM", "unmount": "EPERM", "tiocsti": "EPERM",
		"tiocsti-above": "EPERM", "tioclinux-above": "EPERM", "alg-above": "EAFNOSUPPORT", "multipath": "EAFNOSUPPORT",
	}
	inEveryWay(t, func(t *testing.T, each way) { expect(t, each.try(t, lines(wanted), spec.Namespaces{}), wanted) })
}

func TestSandboxHidesOtherProcesses(t *testing.T) {
	ours := strconv.Itoa(os.Getpid())
	wanted := map[string]string{"kill " + ours: "ESRCH", "environ " + ours: "ENOENT", "init": "EACCES EPERM ENOENT"}
	inEveryWay(t, func(t *testing.T, each way) { expect(t, each.try(t, lines(wanted), spec.Namespaces{}), wanted) })
}

func TestSandboxLayers(t *testing.T) {
	inEveryWay(t, func(t *testing.T, each way) {
		folder := each.folder(t)
		for _, name := range []string{"rw", "rw/ro", "hidden", "empty", "secret", "plain"} {
			if err := os.MkdirAll(filepath.Join(folder, name), 0o777); err != nil {
				t.Fatal(err)
			}
			file := filepath.Join(folder, name, "file")
			if err := os.WriteFile(file, nil, 0o666); err != nil {
				t.Fatal(err)
			}
		}
		if err := os.Chmod(filepath.Join(folder, "rw"), 0o777); err != nil {
			t.Fatal(err)
		}
		at := func(name string) string { return filepath.Join(folder, name) }
		wanted := map[string]string{
			"read " + at("plain/file"):       "works",
			"write " + at("plain/file"):      "EROFS",
			"write /etc/mpm-launcher-test":   "EROFS EACCES",
			"write /dev/mpm-launcher-test":   "EROFS EACCES",
			"write /proc/sysrq-trigger":      "EROFS EACCES ENOENT",
			"write " + at("rw/new"):          "works",
			"device " + at("rw/disk"):        "EPERM",
			"write " + at("rw/ro/new"):       "EROFS",
			"read " + at("hidden/file"):      "ENOENT",
			"write " + at("hidden/new"):      "EROFS EACCES",
			"read " + at("empty/file"):       "ENOENT",
			"write " + at("empty/new"):       "works",
			"read " + at("empty/shown/file"): "works",
			"read " + at("secret/file"):      "works",
			"write " + at("secret/file"):     "EROFS EACCES",
			"read " + at("empty/missing"):    "ENOENT",
		}
		expect(t, each.try(t, lines(wanted), spec.Namespaces{Mounts: []spec.Mount{
			{Kind: spec.MountReadOnly, Path: at("rw/ro")},
			{Kind: spec.MountReadWrite, Path: at("rw")},
			{Kind: spec.MountHidden, Path: at("hidden")},
			{Kind: spec.MountHidden, Path: at("secret/file")},
			{Kind: spec.MountEmpty, Path: at("empty")},
			{Kind: spec.MountReadOnly, Path: at("empty/shown"), Source: at("plain")},
			{Kind: spec.MountReadOnly, Path: at("empty/missing"), Source: at("missing")},
		}}), wanted)
		for _, name := range []string{"empty/shown", "empty/new", "hidden/new"} {
			if _, err := os.Lstat(at(name)); err == nil {
				t.Errorf("%s stayed behind", name)
			}
		}
		mounts, err := os.ReadFile("/proc/self/mountinfo")
		if err != nil || strings.Contains(string(mounts), folder) {
			t.Errorf("a mount stayed behind (%v)", err)
		}
	})
}

func TestSealedNetwork(t *testing.T) {
	listener, err := net.Listen("tcp", "127.0.0.1:0")
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { _ = listener.Close() })
	go func() {
		for {
			connection, err := listener.Accept()
			if err != nil {
				return
			}
			go func() {
				_, _ = io.Copy(connection, connection)
				_ = connection.Close()
			}()
		}
	}()
	hidden, err := net.Listen("tcp", "127.0.0.1:0")
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { _ = hidden.Close() })
	relayed := listener.Addr().String()
	// Without any interface but lo, nothing is sent to these.
	wanted := map[string]string{
		"transfer " + relayed:                  "works",
		"connect " + relayed:                   "works",
		"connect " + hidden.Addr().String():    "ECONNREFUSED",
		"connect 169.254.169.254:80":           "ENETUNREACH",
		"connect 192.0.2.1:443":                "ENETUNREACH",
		"connect [2001:db8::1]:443":            "ENETUNREACH EADDRNOTAVAIL",
		"datagram 192.0.2.1:53":                "ENETUNREACH",
		"connect [::1]:" + portOf(hidden):      "ECONNREFUSED EADDRNOTAVAIL",
		"connect 127.0.0.2:" + portOf(hidden):  "ECONNREFUSED",
		"datagram 127.0.0.1:" + portOf(hidden): "works",
	}
	inEveryWay(t, func(t *testing.T, each way) {
		expect(t, each.try(t, lines(wanted), spec.Namespaces{
			SealedNetwork: true, RelayPorts: []int{listener.Addr().(*net.TCPAddr).Port},
		}), wanted)
	})
}

func portOf(listener net.Listener) string {
	return strconv.Itoa(listener.Addr().(*net.TCPAddr).Port)
}

func TestSandboxedProgramEndsAsItself(t *testing.T) {
	inEveryWay(t, func(t *testing.T, each way) {
		exited := each.prepare(t, script("exit 7"), spec.Namespaces{})
		exited.finish()
		if code := exited.ProcessState.ExitCode(); code != 7 {
			t.Errorf("exit code %d", code)
		}
		killed := each.prepare(t, script("kill -9 $$"), spec.Namespaces{})
		killed.finish()
		if status := killed.ProcessState.Sys().(syscall.WaitStatus); !status.Signaled() || status.Signal() != unix.SIGKILL {
			t.Errorf("status %v", status)
		}
		asked := each.prepare(t, script("trap 'exit 5' TERM; echo ready; while :; do sleep 0.1; done"), spec.Namespaces{})
		asked.startUntil("ready")
		_ = asked.Process.Signal(unix.SIGUSR1)
		asked.end(asked.Wait())
		if code := asked.ProcessState.ExitCode(); code != 5 {
			t.Errorf("exit code %d after it was asked to end", code)
		}
	})
}

const daemons = "for i in $(seq 100); do setsid sleep 1000 & sleep 1000 & done; echo ready; wait"

func TestNothingOutlivesTheSandbox(t *testing.T) {
	inEveryWay(t, func(t *testing.T, each way) {
		for _, victim := range []string{"launcher", "first process"} {
			started := each.prepare(t, script(daemons), spec.Namespaces{})
			started.startUntil("ready")
			below := descendantsOf(started.Process.Pid)
			if len(below) < 200 {
				t.Fatalf("only %d processes", len(below))
			}
			pid := started.Process.Pid
			if victim == "first process" {
				pid = below[0]
			}
			_ = unix.Kill(pid, unix.SIGKILL)
			started.end(started.Wait())
			waitFor(t, victim+": all gone", func() bool {
				for _, each := range below {
					if !isGone(each) {
						return false
					}
				}
				return true
			})
		}
	})
}

// descendantsOf returns pids below a process, its child first.
func descendantsOf(pid int) []int {
	var found []int
	text, _ := os.ReadFile(fmt.Sprintf("/proc/%d/task/%d/children", pid, pid))
	tasks, _ := filepath.Glob(fmt.Sprintf("/proc/%d/task/*/children", pid))
	if len(tasks) > 1 {
		text = nil
		for _, task := range tasks {
			more, _ := os.ReadFile(task)
			text = append(text, more...)
		}
	}
	for word := range strings.FieldsSeq(string(text)) {
		child := toNumber(word)
		found = append(found, child)
		found = append(found, descendantsOf(child)...)
	}
	return found
}

func TestLandlock(t *testing.T) {
	folder := t.TempDir()
	for _, name := range []string{"open", "closed"} {
		if err := os.Mkdir(filepath.Join(folder, name), 0o777); err != nil {
			t.Fatal(err)
		}
		if err := os.WriteFile(filepath.Join(folder, name, "file"), nil, 0o666); err != nil {
			t.Fatal(err)
		}
	}
	self, err := os.Executable()
	if err != nil {
		t.Fatal(err)
	}
	wanted := map[string]string{
		"write " + filepath.Join(folder, "open/new"):    "works",
		"read " + filepath.Join(folder, "closed/file"):  "EACCES",
		"write " + filepath.Join(folder, "closed/file"): "EACCES",
		"io_uring": "EPERM", "unshare": "EPERM",
		"environ " + strconv.Itoa(os.Getpid()): "EACCES",
	}
	output := prepare(t, spec.Spec{
		Command: []string{self},
		Cwd:     filepath.Join(folder, "open"),
		Env:     map[string]string{asProbe: lines(wanted), "PATH": "/usr/bin:/bin"},
		Sandbox: &spec.Sandbox{Landlock: &spec.Landlock{
			Read:  []string{"/usr", "/bin", "/lib", "/lib64", "/etc", "/sys", filepath.Dir(self)},
			Write: []string{"/dev", filepath.Join(folder, "open")},
		}},
	}).finish()
	if strings.Contains(output, "the sandbox cannot be made: Landlock") {
		t.Skip("skipped: " + output)
	}
	answers := make(map[string]string)
	for line := range strings.SplitSeq(output, "\n") {
		if at := strings.LastIndex(line, ": "); at >= 0 {
			answers[line[:at]] = line[at+2:]
		}
	}
	expect(t, answers, wanted)
}

func TestBadLayerIsReported(t *testing.T) {
	inEveryWay(t, func(t *testing.T, each way) {
		output := each.prepare(t, script("echo started"), spec.Namespaces{Mounts: []spec.Mount{{Kind: "wrong", Path: "/usr"}}}).finish()
		if !strings.Contains(output, `failed the sandbox cannot be made: /usr: "wrong" is no kind of mount`) || strings.Contains(output, "started") {
			t.Errorf("%q", output)
		}
	})
}

// A spec is what the orchestrator writes, so what it names must be what is read.
func TestSpecOfASandboxIsRead(t *testing.T) {
	var read spec.Spec
	text := `{"nonce":"n","sandbox":{"namespaces":{"userNamespace":true,"mounts":[{"kind":"ro","path":"/a","source":"/b"}],"sealedNetwork":true,"relayPorts":[1]}}}`
	if err := json.Unmarshal([]byte(text), &read); err != nil {
		t.Fatal(err)
	}
	got := read.Sandbox.Namespaces
	if !got.UserNamespace || !got.SealedNetwork || got.RelayPorts[0] != 1 || got.Mounts[0].Source != "/b" {
		t.Errorf("%+v", got)
	}
}
