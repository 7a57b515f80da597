package main

import (
	"errors"
	"fmt"
	"io"
	"net"
	"os"
	"os/exec"
	"path/filepath"
	"strconv"
	"strings"
	"sync"
	"sync/atomic"
	"testing"

	"mpm-orchestrator/launcher/internal/spec"
)

const (
	manyConnections = 300
	// A run's relay may take this much, with all of the launcher.
	mostRelayMemoryKiB = 10 << 10
)

// exchange sends bytes, ends its direction, and only then is answered as many.
func exchange(address string, size int64) error {
	connected, err := net.Dial("tcp", address)
	if err != nil {
		return err
	}
	defer connected.Close()
	if _, err := io.CopyN(connected, zeros{}, size); err != nil {
		return err
	}
	if err := connected.(*net.TCPConn).CloseWrite(); err != nil {
		return err
	}
	answered, err := io.Copy(io.Discard, connected)
	if err == nil && answered != size {
		err = fmt.Errorf("%d bytes came back", answered)
	}
	return err
}

// exchangeAtOnce is a probe: connections that are all open at a time, CONNECTIONS SIZE ADDRESS. It waits for its input.
func exchangeAtOnce(argument string) error {
	var connections, size int64
	var address string
	if _, err := fmt.Sscan(argument, &connections, &size, &address); err != nil {
		return err
	}
	failed := make([]error, connections)
	var all sync.WaitGroup
	for index := range connections {
		all.Go(func() { failed[index] = exchange(address, size) })
	}
	all.Wait()
	fmt.Println("exchanged")
	_, _ = os.Stdin.Read(make([]byte, 1))
	return errors.Join(failed...)
}

func init() { probes["exchange"] = exchangeAtOnce }

// answerAll counts what comes until its end, and then answers as much; connections wait for each other.
func answerAll(t *testing.T, connections int) net.Listener {
	t.Helper()
	listener, err := net.Listen("tcp", "127.0.0.1:0")
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { _ = listener.Close() })
	var allOpen sync.WaitGroup
	allOpen.Add(connections)
	go func() {
		for {
			accepted, err := listener.Accept()
			if err != nil {
				return
			}
			allOpen.Done()
			go func() {
				defer accepted.Close()
				count, err := io.Copy(io.Discard, accepted)
				allOpen.Wait()
				if err == nil {
					_, _ = io.CopyN(accepted, zeros{}, count)
				}
			}()
		}
	}()
	return listener
}

// build builds the launcher as it is shipped: the tests' own executable takes more memory.
func build(t *testing.T) string {
	t.Helper()
	folder := t.TempDir()
	for at := folder; at != os.TempDir() && at != "/"; at = filepath.Dir(at) {
		_ = os.Chmod(at, 0o755)
	}
	built := filepath.Join(folder, "launcher")
	making := exec.Command("go", "build", "-trimpath", "-buildvcs=false", "-ldflags=-s -w -buildid=", "-o", built, ".")
	making.Env = append(os.Environ(), "CGO_ENABLED=0")
	if output, err := making.CombinedOutput(); err != nil {
		t.Fatalf("%v: %s", err, output)
	}
	return built
}

func TestRelays(t *testing.T) {
	built := build(t)
	inEveryWay(t, func(t *testing.T, each way) {
		for _, load := range []struct {
			title             string
			connections, size int
		}{{"much", 1, 200 << 20}, {"many", manyConnections, 64 << 10}, {"nothing", 1, 0}} {
			t.Run(load.title, func(t *testing.T) {
				listener := answerAll(t, load.connections)
				self, err := os.Executable()
				if err != nil {
					t.Fatal(err)
				}
				tried := fmt.Sprintf("exchange %d %d %s", load.connections, load.size, listener.Addr())
				launched := each.prepare(t, spec.Spec{Command: []string{self}, Env: map[string]string{asProbe: tried}},
					spec.Namespaces{SealedNetwork: true, RelayPorts: []int{listener.Addr().(*net.TCPAddr).Port}})
				launched.Path = built
				waiting, err := launched.StdinPipe()
				if err != nil {
					t.Fatal(err)
				}
				launched.startUntil("exchanged")
				if peak := peakMemoryKiB(t, launched.Process.Pid); peak > mostRelayMemoryKiB {
					t.Errorf("the launcher took %d KiB", peak)
				} else {
					t.Logf("%d KiB", peak)
				}
				_ = waiting.Close()
				launched.end(launched.Wait())
				if launched.ProcessState.ExitCode() != 0 {
					t.Errorf("it ended as %v", launched.ProcessState)
				}
			})
		}
	})
}

// peakMemoryKiB is the most that a process had at any time.
func peakMemoryKiB(t *testing.T, pid int) int {
	t.Helper()
	status, err := os.ReadFile(fmt.Sprintf("/proc/%d/status", pid))
	if err != nil {
		t.Fatal(err)
	}
	for line := range strings.Lines(string(status)) {
		if text, ok := strings.CutPrefix(line, "VmHWM:"); ok {
			value, _ := strconv.Atoi(strings.Fields(text)[0])
			return value
		}
	}
	t.Fatal("its memory is unknown")
	return 0
}

func TestRefusesWhatNothingListensTo(t *testing.T) {
	inEveryWay(t, func(t *testing.T, each way) {
		listener, err := net.Listen("tcp", "127.0.0.1:0")
		if err != nil {
			t.Fatal(err)
		}
		port := listener.Addr().(*net.TCPAddr).Port
		_ = listener.Close()
		tried := "transfer " + listener.Addr().String()
		expect(t, each.try(t, tried, spec.Namespaces{SealedNetwork: true, RelayPorts: []int{port}}), map[string]string{tried: "ECONNRESET EPIPE 0 bytes came back"})
	})
}

// hoard is a probe that opens connections and keeps them until its input ends: COUNT ADDRESS.
func hoard(argument string) error {
	var count int
	var address string
	if _, err := fmt.Sscan(argument, &count, &address); err != nil {
		return err
	}
	for range count {
		connected, err := net.Dial("tcp", address)
		if err != nil {
			return err
		}
		defer connected.Close()
	}
	fmt.Println("opened")
	_, _ = os.Stdin.Read(make([]byte, 1))
	return nil
}

func init() { probes["hoard"] = hoard }

func TestRelaysSoManyConnectionsAtATime(t *testing.T) {
	inEveryWay(t, hoardConnections)
}

func hoardConnections(t *testing.T, each way) {
	const most, wanted = 512, 900
	listener, err := net.Listen("tcp", "127.0.0.1:0")
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { _ = listener.Close() })
	var open, peak atomic.Int64
	go func() {
		for {
			accepted, err := listener.Accept()
			if err != nil {
				return
			}
			peak.Store(max(peak.Load(), open.Add(1)))
			go func() {
				_, _ = io.Copy(io.Discard, accepted)
				open.Add(-1)
				_ = accepted.Close()
			}()
		}
	}()
	self, err := os.Executable()
	if err != nil {
		t.Fatal(err)
	}
	tried := fmt.Sprintf("hoard %d %s", wanted, listener.Addr())
	launched := each.prepare(t, spec.Spec{Command: []string{self}, Env: map[string]string{asProbe: tried}},
		spec.Namespaces{SealedNetwork: true, RelayPorts: []int{listener.Addr().(*net.TCPAddr).Port}})
	waiting, err := launched.StdinPipe()
	if err != nil {
		t.Fatal(err)
	}
	launched.startUntil("opened")
	waitFor(t, "the relay is full", func() bool { return open.Load() >= most-1 })
	_ = waiting.Close()
	launched.end(launched.Wait())
	if peak.Load() > most {
		t.Errorf("%d were open at a time", peak.Load())
	}
}
