using BenchmarkDotNet.Running;
using KzKgData.Benchmarks;

switch (args)
{
    case ["profile", var claims, var threads]:
        Profile.Run(int.Parse(claims, CultureInfo.InvariantCulture), int.Parse(threads, CultureInfo.InvariantCulture));
        break;
    default:
        BenchmarkSwitcher.FromTypes([typeof(FirstLookup), typeof(LookupAndScan), typeof(ReadAndVerify)]).Run(args);
        break;
}
