// Package proctable reads which processes exist, and whose children they are.
package proctable

import (
	"bytes"
	"os"
	"strconv"
	"strings"

	"mpm-orchestrator/launcher/internal/descriptors"
)

// Process is one line of the table.
type Process struct {
	PID, Parent, Group int
}

// Read returns every process of the machine that this user may see.
func Read() []Process {
	folder, err := os.Open("/proc")
	if err != nil {
		return nil
	}
	defer folder.Close()
	names, _ := folder.Readdirnames(-1)
	table := make([]Process, 0, len(names))
	var buffer [1024]byte
	for _, name := range names {
		pid, err := strconv.Atoi(name)
		if err != nil {
			continue
		}
		if process, ok := parse(pid, descriptors.ReadInto(buffer[:], "/proc/"+name+"/stat")); ok {
			table = append(table, process)
		}
	}
	return table
}

// Descendants returns the processes below one.
func Descendants(table []Process, root int) []Process {
	children := make(map[int][]Process)
	for _, process := range table {
		children[process.Parent] = append(children[process.Parent], process)
	}
	found := append([]Process(nil), children[root]...)
	for index := 0; index < len(found); index++ {
		found = append(found, children[found[index].PID]...)
	}
	return found
}

// Groups returns the process groups that these belong to, except one.
func Groups(processes []Process, own int) []int {
	seen := map[int]bool{own: true}
	var groups []int
	for _, process := range processes {
		// Groups 0 and 1 are not those of a program: the kernel's threads, and everything.
		if process.Group > 1 && !seen[process.Group] {
			seen[process.Group] = true
			groups = append(groups, process.Group)
		}
	}
	return groups
}

// Longest beginning of a command line that is read, in bytes.
const longestCommand = 1024

// Command returns a process's command line in one printable line; empty for one that has ended.
func Command(pid int) string {
	var buffer [longestCommand]byte
	words := descriptors.ReadInto(buffer[:], "/proc/"+strconv.Itoa(pid)+"/cmdline")
	for index, each := range words {
		if each < ' ' || each == 0x7f {
			words[index] = ' '
		}
	}
	return strings.TrimRight(string(words), " ")
}

// parse reads a line of /proc/PID/stat: PID (NAME) STATE PARENT GROUP ...
func parse(pid int, stat []byte) (Process, bool) {
	// The name may contain anything: the other fields follow the last parenthesis.
	fields := bytes.Fields(stat[bytes.LastIndexByte(stat, ')')+1:])
	if len(fields) < 3 {
		return Process{}, false
	}
	parent, parentErr := strconv.Atoi(string(fields[1]))
	group, groupErr := strconv.Atoi(string(fields[2]))
	return Process{PID: pid, Parent: parent, Group: group}, parentErr == nil && groupErr == nil
}
