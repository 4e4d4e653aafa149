using BenchmarkDotNet.Running;
using KzKgData.Benchmarks;

BenchmarkSwitcher.FromTypes([typeof(FirstLookup), typeof(LookupAndScan), typeof(ReadAndVerify)]).Run(args);
