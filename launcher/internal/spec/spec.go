// Package spec is the contract between the orchestrator and the launcher: one JSON file per launched program.
// src/process/launch/launch-spec.ts is its other half.
package spec

import (
	"encoding/json"
	"fmt"
	"os"
)

// Spec says what to launch, and within what. Paths are absolute.
type Spec struct {
	// Nonce marks the launcher's frames in the terminal's output.
	Nonce string `json:"nonce"`
	// Parent is the pid that must be the launcher's parent; 0: any.
	Parent int `json:"parent,omitempty"`
	// Cwd is the program's working directory.
	Cwd string `json:"cwd"`
	// Command is the program and its arguments; a name without a slash is looked up in PATH of Env.
	Command []string `json:"command"`
	// Env is the program's whole environment.
	Env map[string]string `json:"env"`
	// Stdin and Stderr are files in place of the terminal; empty: the terminal.
	Stdin  string `json:"stdin,omitempty"`
	Stderr string `json:"stderr,omitempty"`
	// JoinFiles are files of cgroups into which the program's pid is written before it is executed.
	JoinFiles []string `json:"joinFiles,omitempty"`
	// JoinCommand is a command that moves the pid, its last argument, into the cgroup.
	JoinCommand []string `json:"joinCommand,omitempty"`
	// Control is a FIFO by which a caller that may not signal the launcher controls it: A asks the program to end,
	// S kills everything, end of file means that the caller is gone.
	Control string `json:"control,omitempty"`
	// User is who the program runs as; absent: the launcher's own user.
	User *User `json:"user,omitempty"`
	// Sandbox is what the program may reach; absent: whatever its user may.
	Sandbox *Sandbox `json:"sandbox,omitempty"`
	// Text is the file's.
	Text []byte `json:"-"`
}

// User is an unprivileged user that the program switches to for good.
type User struct {
	UID int `json:"uid"`
	GID int `json:"gid"`
	// Own are files that are given to the user first.
	Own []string `json:"own,omitempty"`
}

// Sandbox is either namespaces (everything below holds) or Landlock (what its rules can say).
type Sandbox struct {
	// Namespaces puts the program into mount, pid, ipc and uts namespaces of its own, without capabilities, under seccomp.
	Namespaces *Namespaces `json:"namespaces,omitempty"`
	// Landlock is used where namespaces cannot be made.
	Landlock *Landlock `json:"landlock,omitempty"`
}

// Namespaces describes the file system and the network that the program sees. The root is the machine's own, read-only,
// with /dev, /proc and /sys of its own.
type Namespaces struct {
	// UserNamespace makes the namespaces without privileges, by a user namespace with an identity map.
	UserNamespace bool `json:"userNamespace,omitempty"`
	// Mounts are laid over the read-only root, sorted by the launcher so that parents come before children. Sources are
	// always taken from the machine's own tree, also where a mount covers them.
	Mounts []Mount `json:"mounts"`
	// MemoryBytes is the most that each folder in memory may hold; 0: half of the machine's memory.
	MemoryBytes int64 `json:"memoryBytes,omitempty"`
	// SealedNetwork gives a network namespace of its own, in which only lo and the relayed ports exist.
	SealedNetwork bool `json:"sealedNetwork,omitempty"`
	// RelayPorts are TCP ports of 127.0.0.1 that reach the same port of the machine's 127.0.0.1 from within a sealed network.
	RelayPorts []int `json:"relayPorts,omitempty"`
}

// Mount kinds.
const (
	// MountReadOnly shows Source (default: Path) at Path, read-only.
	MountReadOnly = "ro"
	// MountReadWrite shows Source (default: Path) at Path, writable, without devices and setuid.
	MountReadWrite = "rw"
	// MountEmpty is an empty folder that the program may write, kept in memory: /tmp, /home.
	MountEmpty = "empty"
	// MountHidden is an empty folder or file that cannot be written.
	MountHidden = "hidden"
)

// Mount is one layer over the read-only root. One whose source does not exist is left out.
type Mount struct {
	Kind   string `json:"kind"`
	Path   string `json:"path"`
	Source string `json:"source,omitempty"`
}

// Landlock lists what the program may reach; everything else is denied as far as the kernel's version of Landlock goes.
type Landlock struct {
	Read  []string `json:"read"`
	Write []string `json:"write"`
	// ConnectPorts are the TCP ports that may be connected to; nil: all.
	ConnectPorts []int `json:"connectPorts,omitempty"`
}

// Read reads a spec and deletes its file, which holds the program's environment.
func Read(path string) (*Spec, error) {
	text, err := os.ReadFile(path)
	if err != nil {
		return nil, err
	}
	if err := os.Remove(path); err != nil {
		return nil, err
	}
	var read Spec
	if err := json.Unmarshal(text, &read); err != nil {
		return nil, fmt.Errorf("%s: %w", path, err)
	}
	read.Text = text
	return &read, nil
}
