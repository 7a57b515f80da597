package main

import (
	"fmt"
	"os"
	"path/filepath"
	"regexp"
	"slices"
	"strings"
	"syscall"
	"testing"

	"mpm-orchestrator/launcher/internal/spec"
)

func TestEndsAsTheProgram(t *testing.T) {
	for _, each := range []struct {
		title, script string
		exit          int
		signal        syscall.Signal
	}{
		{title: "success", script: "exit 0"},
		{title: "an exit code", script: "exit 3", exit: 3},
		{title: "the code of a program that was not found", script: "exit 127", exit: 127},
		{title: "a signal", script: "kill -TERM $$", signal: syscall.SIGTERM},
		{title: "a signal that cannot be handled", script: "kill -KILL $$", signal: syscall.SIGKILL},
		{title: "a signal of the Go runtime's own", script: "kill -SEGV $$", signal: syscall.SIGSEGV},
		{title: "a signal that the launcher ignores", script: "kill -INT $$", signal: syscall.SIGINT},
		{title: "a signal by which it is controlled", script: "kill -USR1 $$", signal: syscall.SIGUSR1},
	} {
		t.Run(each.title, func(t *testing.T) {
			launched := prepare(t, script(each.script))
			output := launched.finish()
			ended := launched.ProcessState.Sys().(syscall.WaitStatus)
			if output != "" {
				t.Errorf("it wrote %q", output)
			}
			if each.signal != 0 && (!ended.Signaled() || ended.Signal() != each.signal || ended.CoreDump()) {
				t.Errorf("ended as %v, core %v", launched.ProcessState, ended.CoreDump())
			}
			if each.signal == 0 && ended.ExitStatus() != each.exit {
				t.Errorf("ended as %v", launched.ProcessState)
			}
		})
	}
}

func TestSaysWhyAProgramDoesNotStart(t *testing.T) {
	plain := filepath.Join(t.TempDir(), "plain")
	if err := os.WriteFile(plain, []byte("text"), 0o644); err != nil {
		t.Fatal(err)
	}
	for _, each := range []struct {
		title string
		spec  spec.Spec
		words string
	}{
		{"no such program", spec.Spec{Command: []string{"no-such-program"}}, "no-such-program: No such file or directory"},
		{"no such file", spec.Spec{Command: []string{"/nowhere/at/all"}}, "/nowhere/at/all: No such file or directory"},
		{"not executable", spec.Spec{Command: []string{plain}}, plain + ": Permission denied"},
		{"a folder", spec.Spec{Command: []string{"/proc"}}, "/proc: Permission denied"},
		{"no working directory", spec.Spec{Command: []string{"true"}, Cwd: "/nowhere"}, "its working directory /nowhere cannot be entered: No such file or directory"},
		{"no input", spec.Spec{Command: []string{"true"}, Stdin: "/nowhere"}, "its input /nowhere cannot be read: No such file or directory"},
		{"no error file", spec.Spec{Command: []string{"true"}, Stderr: "/nowhere/file"}, "its error file /nowhere/file cannot be written: No such file or directory"},
		{"root as another user", spec.Spec{Command: []string{"true"}, User: &spec.User{}}, "it cannot be run as another user: root is no other user"},
	} {
		t.Run(each.title, func(t *testing.T) {
			launched := prepare(t, each.spec)
			if output := launched.finish(); output != "\x00mpmn failed "+each.words+"\x00" {
				t.Errorf("it wrote %q", output)
			}
			if launched.ProcessState.ExitCode() != 127 {
				t.Errorf("it ended as %v", launched.ProcessState)
			}
		})
	}
}

func TestFindsProgramsAsTheCLibraryDoes(t *testing.T) {
	folder := t.TempDir()
	for name, mode := range map[string]os.FileMode{"closed/tool": 0o644, "open/tool": 0o755} {
		file := filepath.Join(folder, name)
		if err := os.Mkdir(filepath.Dir(file), 0o755); err != nil {
			t.Fatal(err)
		}
		if err := os.WriteFile(file, []byte("echo \"run by sh: $*\"\n"), mode); err != nil {
			t.Fatal(err)
		}
	}
	wanted := spec.Spec{Command: []string{"tool", "a b"}, Env: map[string]string{"PATH": folder + "/closed:" + folder + "/open"}}
	if output := prepare(t, wanted).finish(); output != "run by sh: a b\n" {
		t.Errorf("it wrote %q", output)
	}
	here := spec.Spec{Command: []string{"tool"}, Cwd: folder + "/open", Env: map[string]string{"PATH": ""}}
	if output := prepare(t, here).finish(); output != "run by sh: \n" {
		t.Errorf("it wrote %q", output)
	}
}

func TestStartsTheProgramAsAFreshProcess(t *testing.T) {
	wanted := spec.Spec{
		Command: []string{"/bin/sh", "-c", "env; pwd; ulimit -n; grep -E '^Sig(Blk|Ign)' /proc/self/status; ls /proc/$$/fd; cat /proc/self/oom_score_adj; cat /proc/self/timerslack_ns; echo $PPID"},
		Env:     map[string]string{"PATH": "/usr/bin:/bin", "KEY": "value = $x\n", "GODEBUG": "bad", "LD_BIND_NOW": "1"},
		Cwd:     "/usr",
	}
	launched := prepare(t, wanted)
	inherited, err := os.Open("/etc/passwd")
	if err != nil {
		t.Fatal(err)
	}
	defer inherited.Close()
	launched.ExtraFiles = []*os.File{inherited, inherited, inherited}
	// A caller that ignores signals must not make the program ignore them, and its soft limit is kept.
	launched.Path, launched.Args = "/bin/sh", append([]string{"sh", "-c", `trap "" INT HUP QUIT PIPE TTOU; ulimit -S -n 333; exec "$@"`, "sh"}, launched.Args...)
	output := launched.finish()
	fresh := regexp.MustCompile(`^(.*\n)*/usr\n333\nSigBlk:\s0+\nSigIgn:\s0+\n0\n1\n2\n([89]\d\d|1000)\n` + slack(t) + `\d+\n$`)
	if !fresh.MatchString(output) {
		t.Errorf("it is not fresh: %s", output)
	}
	names := regexp.MustCompile(`(?m)^\w+=`).FindAllString(output, -1)
	slices.Sort(names)
	// The shell adds OLDPWD, SHLVL and _ on its own.
	own := strings.NewReplacer("OLDPWD=", "", "SHLVL=", "", "_=", "").Replace(strings.Join(names, ""))
	if own != "GODEBUG=KEY=LD_BIND_NOW=PATH=PWD=" {
		t.Errorf("its variables are %s", own)
	}
}

func TestDeletesItsSpecAndKeepsTheEnvironmentToItself(t *testing.T) {
	folder := t.TempDir()
	file := filepath.Join(folder, "spec.json")
	launched := prepare(t, spec.Spec{
		Command: []string{"/bin/sh", "-c", `tr "\0" "\n" < "/proc/$PPID/cmdline"; tr "\0" "\n" < "/proc/$PPID/environ"; ls "$FOLDER"`},
		Env:     map[string]string{"PATH": "/usr/bin:/bin", "KEY": "the secret", "FOLDER": folder},
	})
	if err := os.Rename(launched.spec, file); err != nil {
		t.Fatal(err)
	}
	launched.Args[2] = file
	want := fmt.Sprintf("%s\nrun\n%s\n%s=1\nPATH=%s\n", launched.Path, file, asLauncher, os.Getenv("PATH"))
	if output := launched.finish(); output != want {
		t.Errorf("it shows %q, not %q", output, want)
	}
}

func TestReadsAndWritesFiles(t *testing.T) {
	folder := t.TempDir()
	input, errors := folder+"/in", folder+"/err"
	if err := os.WriteFile(input, []byte("the input"), 0o600); err != nil {
		t.Fatal(err)
	}
	if err := os.WriteFile(errors, []byte("before\n"), 0o600); err != nil {
		t.Fatal(err)
	}
	wanted := script("cat; echo wrong >&2")
	wanted.Stdin, wanted.Stderr = input, errors
	if output := prepare(t, wanted).finish(); output != "the input" {
		t.Errorf("it wrote %q", output)
	}
	if written, _ := os.ReadFile(errors); string(written) != "before\nwrong\n" {
		t.Errorf("its errors are %q", written)
	}
}

func TestBecomesAnotherUser(t *testing.T) {
	if os.Getuid() != 0 {
		t.Skip("only root can become another user")
	}
	const user = 65534
	own := filepath.Join(t.TempDir(), "own")
	if err := os.Mkdir(own, 0o700); err != nil {
		t.Fatal(err)
	}
	wanted := script("grep -E '^(Uid|Gid|Groups|NoNewPrivs|CapPrm|CapEff):' /proc/self/status | tr -s '\\t ' ' '")
	wanted.Cwd = "/"
	wanted.User = &spec.User{UID: user, GID: user, Own: []string{own}}
	want := fmt.Sprintf("Uid: %[1]d %[1]d %[1]d %[1]d\nGid: %[1]d %[1]d %[1]d %[1]d\nGroups: %[1]d \nCapPrm: 0000000000000000\nCapEff: 0000000000000000\nNoNewPrivs: 1\n", user)
	if output := prepare(t, wanted).finish(); output != want {
		t.Errorf("it is %q", output)
	}
	if stat, err := os.Stat(own); err != nil || stat.Sys().(*syscall.Stat_t).Uid != user {
		t.Errorf("its folder was not given to it: %v %v", stat, err)
	}
	wanted.Cwd = own
	wanted.User.Own = nil
	if err := os.Chown(own, 0, 0); err != nil {
		t.Fatal(err)
	}
	if output := prepare(t, wanted).finish(); output != "\x00mpmn failed its working directory "+own+" is closed to user 65534: Permission denied\x00" {
		t.Errorf("it wrote %q", output)
	}
}

func TestBecome(t *testing.T) {
	if os.Getuid() != 0 {
		t.Skip("only root can become another user")
	}
	for _, each := range []struct {
		title string
		args  []string
		want  string
	}{
		{"another user", []string{"65534", "65534", "--", "sh", "-c", "id -u; id -G; pwd"}, "65534\n65534\n/\n"},
		{"root", []string{"0", "65534", "--", "id"}, "become: root is no other user\n"},
		{"the group of root", []string{"65534", "0", "--", "id"}, "become: root is no other user\n"},
		{"no number", []string{"nobody", "65534", "--", "id"}, "become: strconv.Atoi: parsing \"nobody\": invalid syntax\n"},
	} {
		t.Run(each.title, func(t *testing.T) {
			output, _ := command(t, append([]string{"become"}, each.args...)...).CombinedOutput()
			if string(output) != each.want {
				t.Errorf("it wrote %q", output)
			}
		})
	}
}
