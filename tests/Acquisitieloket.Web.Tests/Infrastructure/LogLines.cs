using System.Collections.Concurrent;
using Microsoft.Extensions.Logging;

namespace Acquisitieloket.Web.Tests.Infrastructure;

/// <summary>Keeps what was logged, as it would be written.</summary>
public sealed class LogLines : ILoggerProvider, ILogger
{
    private readonly ConcurrentQueue<(LogLevel Level, string Line)> lines = [];

    public IEnumerable<string> At(LogLevel level) => lines.Where(line => line.Level == level).Select(line => line.Line);

    public ILogger CreateLogger(string categoryName) => this;
    public bool IsEnabled(LogLevel logLevel) => true;
    public IDisposable? BeginScope<TState>(TState state) where TState : notnull => null;
    public void Dispose() { }

    public void Log<TState>(
        LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter) =>
        lines.Enqueue((logLevel, formatter(state, exception)));
}
