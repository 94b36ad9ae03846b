using BenchmarkDotNet.Running;
using EligibilityEngine.Benchmarks;

// dotnet run -c Release --project tests/EligibilityEngine.Benchmarks -- --filter '*' --job short
BenchmarkSwitcher.FromAssembly(typeof(DecidingBenchmarks).Assembly).Run(args);
