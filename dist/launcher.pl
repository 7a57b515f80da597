# Starts one program and is responsible for all its descendants, as init is for a machine.
#
#   perl -f launcher.pl key=value... -- PROGRAM ARGUMENT...
#
# It becomes the parent of every orphan below it (child subreaper), so no daemon can leave its tree; it dies with its
# own parent; and when the program ends, or on TERM or HUP, it kills everything that is left and exits with the
# program's own status. USR1 asks the program's process group to end (TERM) and gives it time.
#
# It writes its reports to the terminal before any output of the program, framed as NUL "mpm" NONCE KIND TEXT NUL, so
# that a program that exits with 127 is never mistaken for one that did not start.
#
# For machines that the static launcher (launcher/) is not built for. It loads no module, so that it starts fast, and so
# that nothing of the machine's runs in it.

my (%option, @join_files, @join_command, %environment);
while (defined(my $word = shift @ARGV)) {
    last if $word eq '--';
    my ($key, $value) = split /=/, $word, 2;
    if    ($key eq 'join-file') { push @join_files,   $value }
    elsif ($key eq 'join-word') { push @join_command, $value }
    elsif ($key eq 'env')       { my ($name, $text) = split /=/, $value, 2; $environment{$name} = $text }
    else                        { $option{$key} = $value }
}
my @command = @ARGV;

my ($SUBREAPER, $PARENT_DEATH_SIGNAL, $SIGTERM, $SIGKILL, $WNOHANG) = (36, 1, 15, 9, 1);
# Clean-up must end even when it cannot kill (a program of another user); the caller's scan then reports what is left.
my $CLEAN_UP_SECONDS = 10;

# Asks the kernel for a property of this process; does nothing without the number of the system call (not Linux).
sub prctl {
    my ($name, $value) = @_;
    return -1 if !$option{prctl};
    return syscall($option{prctl} + 0, $name + 0, $value + 0, 0, 0, 0);
}

# Second mode: only run the command so that it dies with its parent.
if ($option{'only-die-with-parent'}) {
    prctl($PARENT_DEATH_SIGNAL, $SIGKILL);
    exec { $command[0] } @command;
    exit 127;
}

sub say_frame {
    my ($kind, $text) = @_;
    $text =~ tr/\0/ /;
    my $frame = "\0mpm$option{nonce} $kind $text\0";
    while (length $frame) {
        my $written = syswrite STDOUT, $frame;
        last if !defined $written;
        substr($frame, 0, $written, '');
    }
}

# Inherited descriptors above standard error are other agents' terminals or the caller's files: close them all.
sub close_inherited {
    return if $option{'close-range'} && syscall($option{'close-range'} + 0, 3, 0x7fffffff, 0) == 0;
    my $folder = -d '/proc/self/fd' ? '/proc/self/fd' : '/dev/fd';
    opendir(my $listing, $folder) or return;
    my @open = grep { /^\d+$/ && $_ > 2 } readdir $listing;
    closedir $listing;
    for my $descriptor (@open) {
        open(my $handle, '<&=', $descriptor) or next;
        close $handle;
    }
}

close_inherited();
prctl($SUBREAPER, 1);
prctl($PARENT_DEATH_SIGNAL, $SIGTERM);
# The parent may have died before the death signal was set.
exit 0 if $option{parent} && getppid() != $option{parent};


# Signals wake the loop below through this pipe. Perl writes to it between two of its own steps: a signal that comes when
# the wait has begun as a step, and not yet in the kernel, wakes nobody (one exit in a thousand under load). So no wait
# is for good.
my $LONGEST_WAIT_SECONDS = 0.25;
pipe(my $woken, my $wake) or die "pipe: $!\n";
my ($asked_to_clean_up, $asked_to_end) = (0, 0);
sub wake { syswrite $wake, '.' }
$SIG{CHLD} = \&wake;
$SIG{$_} = sub { $asked_to_clean_up = 1; wake() } for qw(TERM HUP);
$SIG{USR1} = sub { $asked_to_end = 1; wake() };
$SIG{$_} = 'IGNORE' for qw(INT QUIT TSTP TTOU TTIN PIPE);

my $program = fork;
if (!defined $program) {
    say_frame('failed', "fork: $!");
    exit 126;
}
run_program() if !$program;

# Parent and child both do this, so that neither has to wait for the other.
setpgrp $program, $program;
give_terminal($program);

my $status;

sub reap {
    while (1) {
        my $ended = waitpid -1, $WNOHANG;
        return $ended if $ended <= 0;
        $status = $? if $ended == $program;
    }
}

while (1) {
    reap();
    last if defined $status || $asked_to_clean_up;
    if ($asked_to_end) {
        $asked_to_end = 0;
        kill 'TERM', -$program;
        # A stopped program could not handle SIGTERM.
        kill 'CONT', -$program;
    }
    wait_for_word();
}
my @left = defined $status && !$asked_to_clean_up ? left_behind() : ();
kill_descendants();
say_left(@left) if @left;
end_as_program();

# Waits for a signal.
sub wait_for_word {
    my $ready = '';
    vec($ready, fileno $woken, 1) = 1;
    sysread $woken, my $bytes, 512 if select($ready, undef, undef, $LONGEST_WAIT_SECONDS) > 0;
}

sub give_terminal {
    my ($group) = @_;
    return if !-t STDOUT;
    my $TIOCSPGRP = $^O eq 'linux' ? 0x5410 : 0x80047476;
    my $packed = pack 'i', $group;
    ioctl STDOUT, $TIOCSPGRP, $packed;
}

# In the child: executes the program.
sub run_program {
    $SIG{$_} = 'DEFAULT' for qw(CHLD TERM HUP USR1);
    setpgrp 0, 0;
    give_terminal($$);
    # If the launcher itself is killed, the program dies with it, and the caller kills the rest.
    prctl($PARENT_DEATH_SIGNAL, $SIGKILL);
    prefer_for_oom_kill();
    join_cgroup();
    delete $ENV{PERL_BADLANG};
    $ENV{$_} = $environment{$_} for keys %environment;
    if (defined $option{cwd}) {
        chdir $option{cwd} or refuse("its working directory $option{cwd} cannot be entered: $!");
        $ENV{PWD} = $option{cwd};
    }
    # Predictable failures are reported before the program counts as started; exec below may still fail.
    refuse("$command[0]: $!") if !is_there($command[0]);
    say_frame('started', $$ . ' ' . getppid());
    if (defined $option{stdin}) {
        open(STDIN, '<', $option{stdin}) or refuse("its input $option{stdin} cannot be read: $!");
    }
    if (defined $option{stderr}) {
        open(STDERR, '>>', $option{stderr}) or refuse("its error file $option{stderr} cannot be written: $!");
    }
    $SIG{$_} = 'DEFAULT' for qw(INT QUIT TSTP TTOU TTIN PIPE);
    exec { $command[0] } @command;
    refuse("$command[0]: $!");
}

# Whether exec will find a file of this name in PATH.
sub is_there {
    my ($name) = @_;
    return -e $name if $name =~ m{/};
    my $path = defined $ENV{PATH} ? $ENV{PATH} : '/bin:/usr/bin';
    for my $folder (split /:/, $path, -1) {
        return 1 if -e(($folder eq '' ? '.' : $folder) . "/$name");
    }
    $! = 2;
    return 0;
}

sub refuse {
    my ($words) = @_;
    say_frame('failed', $words);
    # The parent has no END blocks or buffers that could run twice.
    exit 127;
}

# When the machine runs out of memory, the kernel should kill the program, not the caller. Raising needs no privilege.
sub prefer_for_oom_kill {
    open(my $score, '+<', '/proc/self/oom_score_adj') or return;
    sysread $score, my $now, 16;
    return if !defined $now || $now !~ /^-?\d+/ || $now >= 800;
    sysseek $score, 0, 0;
    syswrite $score, "800\n";
}

sub join_cgroup {
    for my $file (@join_files) {
        my $words = '';
        if (open my $members, '>', $file) {
            $words = "$!" if !defined syswrite $members, "$$\n";
            close $members;
        } else {
            $words = "$!";
        }
        say_frame('unconfined', "$file: $words") if $words ne '';
    }
    return if !@join_command;
    my $failure = run_quietly(@join_command, $$);
    say_frame('unconfined', "$join_command[0]: $failure") if $failure ne '';
}

# Runs a command detached from the terminal; returns an error message on failure.
sub run_quietly {
    my @words = @_;
    my $child = fork;
    return "fork: $!" if !defined $child;
    if (!$child) {
        open STDIN,  '<', '/dev/null';
        open STDOUT, '>', '/dev/null';
        open STDERR, '>', '/dev/null';
        exec { $words[0] } @words;
        exit 127;
    }
    waitpid $child, 0;
    return $? == 0 ? '' : 'it ended with status ' . ($? >> 8 || $?);
}

# What the program left running: "PID COMMAND" each. Children that end by themselves within a moment are not meant.
sub left_behind {
    my ($moment, $pause, $most, $longest) = (0.3, 0.02, 20, 1024);
    my @left;
    for (my $waited = 0 ; $waited < $moment ; $waited += $pause) {
        return () if reap() < 0;
        last if $asked_to_clean_up;
        select undef, undef, undef, $pause;
    }
    return () if reap() < 0;
    my ($descendants) = descendants();
    for my $pid (sort { $a <=> $b } @$descendants) {
        open(my $file, '<', "/proc/$pid/cmdline") or next;
        my $words = '';
        sysread $file, $words, $longest;
        close $file;
        # A process that has ended and was not waited for has no command line.
        next if !defined $words || $words eq '';
        $words =~ tr/\x00-\x1f\x7f/ /;
        $words =~ s/ +$//;
        push @left, "$pid $words";
        last if @left == $most;
    }
    return @left;
}

# Reported when nothing else writes to the terminal any more. A terminal whose output was stopped must not hold us.
sub say_left {
    local $SIG{ALRM} = sub { };
    alarm 1;
    say_frame('left', join "\x1f", @_);
    alarm 0;
}

# Kills every descendant. Whole groups first: that is one system call, which no fork can escape.
sub kill_descendants {
    # The pipe is no longer read; a signal that fills it would block us for good.
    $SIG{CHLD} = 'DEFAULT';
    $SIG{$_} = 'IGNORE' for qw(TERM HUP USR1);
    my $own_group = getpgrp;
    my $deadline  = time + $CLEAN_UP_SECONDS;
    my $pause     = 0.001;
    while (time <= $deadline) {
        return if reap() < 0;
        my ($descendants, $group_of) = descendants();
        my %groups = map { $_ => 1 } grep { $_ > 1 && $_ != $own_group } map { $group_of->{$_} } @$descendants;
        kill 'KILL', map { -$_ } keys %groups;
        kill 'KILL', @$descendants;
        return if reap() < 0;
        select undef, undef, undef, $pause;
        $pause *= 1.5 if $pause < 0.02;
    }
}

# The pids below this process, and the process group of every process.
sub descendants {
    my (%children, %group_of);
    for my $line (process_lines()) {
        my ($pid, $parent, $group) = @$line;
        push @{ $children{$parent} }, $pid;
        $group_of{$pid} = $group;
    }
    my @found = @{ $children{$$} || [] };
    for (my $i = 0 ; $i < @found ; $i++) { push @found, @{ $children{ $found[$i] } || [] } }
    return (\@found, \%group_of);
}

# Pid, parent and group of every process on the machine.
sub process_lines {
    my @lines;
    if (opendir my $proc, '/proc') {
        for my $pid (grep { /^\d+$/ } readdir $proc) {
            open(my $file, '<', "/proc/$pid/stat") or next;
            my $stat = '';
            sysread $file, $stat, 1024;
            close $file;
            # The name is in parentheses and may contain anything: the other fields follow the last one.
            push @lines, [$pid, $1, $2] if $stat =~ /.*\) \S (-?\d+) (-?\d+) /s;
        }
        closedir $proc;
    }
    if (!@lines) {
        for (`ps -axo pid=,ppid=,pgid=`) { push @lines, [$1, $2, $3] if /^\s*(\d+)\s+(\d+)\s+(\d+)/ }
    }
    return @lines;
}

# Exits with the program's own status, including its signal.
sub end_as_program {
    exit 1 if !defined $status;
    my $signal = $status & 127;
    exit($status >> 8) if !$signal;
    # No second core file besides the program's own.
    prctl(4, 0);
    $SIG{$_} = 'DEFAULT' for qw(TERM HUP USR1 INT QUIT PIPE);
    kill $signal, $$;
    # If the signal does not kill us, exit as a shell would report it.
    select undef, undef, undef, 0.1;
    exit 128 + $signal;
}
