using System.Collections.Concurrent;
using Microsoft.Extensions.Logging;

namespace EligibilityEngine.AspNetCore.Tests.Hosting;

/// <summary>A log that is kept.</summary>
internal sealed class Lines : ILoggerProvider, ILogger
{
    private readonly ConcurrentQueue<string> _all = new();

    public IReadOnlyCollection<string> All => _all;

    public ILogger CreateLogger(string categoryName) => this;

    public IDisposable? BeginScope<TState>(TState state)
        where TState : notnull
    {
        _all.Enqueue($"scope {state}");
        return null;
    }

    public bool IsEnabled(LogLevel logLevel) => true;

    public void Log<TState>(LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter) =>
        _all.Enqueue($"{logLevel}: {formatter(state, exception)}{exception}");

    public void Dispose()
    {
        // Nothing is open.
    }
}
