package main

import (
	"encoding/json"
	"os"
	"path/filepath"
	"strconv"
	"strings"
	"testing"

	"mpm-orchestrator/launcher/internal/spec"
)

func TestSandboxRefusesSystemCalls(t *testing.T) {
	wanted := map[string]string{
		"vsock": "EAFNOSUPPORT", "alg": "EAFNOSUPPORT", "packet": "EAFNOSUPPORT", "raw": "EPERM EACCES EPROTONOSUPPORT",
		"inet": "works", "unix": "works",
		"io_uring": "EPERM", "bpf": "EPERM", "perf": "EPERM", "userfault": "EPERM", "keyctl": "EPERM", "ptrace": "works",
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
