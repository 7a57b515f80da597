# Waits, then takes a gigabyte per second and writes how many MiB it has. Arguments: seconds to wait, file.
use strict;
use warnings;
use Time::HiRes qw(sleep time);

my ($wait, $file) = @ARGV;
my ($step, $most, $rate) = (4, 4096, 1000);
open my $reached, '>', $file or die "$file: $!\n";
sleep $wait;
my ($start, $taken, @kept) = (time, 0);
while ($taken < $most) {
    my $block = '';
    # Perl fills up to the last byte with zeros: every page is touched.
    vec($block, $step * 1048576 - 1, 8) = 1;
    push @kept, \$block;
    $taken += $step;
    sysseek $reached, 0, 0;
    syswrite $reached, $taken;
    my $ahead = $start + $taken / $rate - time;
    sleep $ahead if $ahead > 0;
}
sleep 10;
