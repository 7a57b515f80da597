package main

import (
	"bytes"
	"encoding/json"
	"os"
	"os/exec"
	"path/filepath"
	"regexp"
	"strconv"
	"strings"
	"testing"
	"time"

	"mpm-orchestrator/launcher/internal/spec"
)

// launch is a launcher of a test, with what it wrote.
type launch struct {
	*exec.Cmd
	t      *testing.T
	spec   string
	output *bytes.Buffer
	lines  chan string
}

// command returns a launcher in the given mode.
func command(t *testing.T, args ...string) *exec.Cmd {
	t.Helper()
	self, err := os.Executable()
	if err != nil {
		t.Fatal(err)
	}
	made := exec.Command(self, args...)
	made.Env = []string{asLauncher + "=1", "PATH=" + os.Getenv("PATH")}
	return made
}

// prepare writes the spec of a program, and returns its launcher before it is started.
func prepare(t *testing.T, wanted spec.Spec) *launch {
	t.Helper()
	wanted.Nonce = "n"
	if wanted.Cwd == "" {
		wanted.Cwd = t.TempDir()
	}
	if wanted.Env == nil {
		wanted.Env = map[string]string{"PATH": os.Getenv("PATH")}
	}
	text, err := json.Marshal(wanted)
	if err != nil {
		t.Fatal(err)
	}
	file := filepath.Join(t.TempDir(), "spec.json")
	if err := os.WriteFile(file, text, 0o600); err != nil {
		t.Fatal(err)
	}
	return &launch{Cmd: command(t, "run", file), t: t, spec: file, output: new(bytes.Buffer)}
}

// script is the spec of a shell script.
func script(text string) spec.Spec { return spec.Spec{Command: []string{"sh", "-c", text}} }

// finish runs it to its end, and returns its output without the first frame, if that says that it has started.
func (l *launch) finish() string {
	l.t.Helper()
	l.Stdout, l.Stderr = l.output, l.output
	l.end(l.Run())
	return withoutStart(l.output.String())
}

func (l *launch) end(err error) {
	l.t.Helper()
	if _, ok := err.(*exec.ExitError); err != nil && !ok {
		l.t.Fatal(err)
	}
}

var startFrame = regexp.MustCompile("^\x00mpmn started \\d+ \\d+( \\d+)?\x00")

func withoutStart(output string) string { return startFrame.ReplaceAllString(output, "") }

// startUntil starts it and returns when its output contains the words.
func (l *launch) startUntil(words string) string {
	l.t.Helper()
	reader, writer, err := os.Pipe()
	if err != nil {
		l.t.Fatal(err)
	}
	l.Stdout, l.Stderr = writer, writer
	if err := l.Start(); err != nil {
		l.t.Fatal(err)
	}
	_ = writer.Close()
	l.t.Cleanup(func() { _ = reader.Close() })
	var seen []byte
	part := make([]byte, 4096)
	for !bytes.Contains(seen, []byte(words)) {
		length, err := reader.Read(part)
		if err != nil {
			l.t.Fatalf("%q ended without %q: %v", seen, words, err)
		}
		seen = append(seen, part[:length]...)
	}
	return string(seen)
}

// waitFor waits until something is so, and fails where it never is.
func waitFor(t *testing.T, what string, isSo func() bool) {
	t.Helper()
	for deadline := time.Now().Add(time.Minute); !isSo(); time.Sleep(5 * time.Millisecond) {
		if time.Now().After(deadline) {
			t.Fatal("never: " + what)
		}
	}
}

// isGone says whether a process has ended, where a zombie counts as ended.
func isGone(pid int) bool {
	stat, err := os.ReadFile("/proc/" + strconv.Itoa(pid) + "/stat")
	return err != nil || strings.HasPrefix(string(stat[bytes.LastIndexByte(stat, ')')+1:]), " Z")
}

// number returns the number that follows a word of the output.
func number(t *testing.T, output, word string) int {
	t.Helper()
	found := regexp.MustCompile(regexp.QuoteMeta(word) + `(\d+)`).FindStringSubmatch(output)
	if found == nil {
		t.Fatalf("no number after %q in %q", word, output)
	}
	value, _ := strconv.Atoi(found[1])
	return value
}
