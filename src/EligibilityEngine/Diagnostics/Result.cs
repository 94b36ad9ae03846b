using System.Collections.Immutable;
using System.Diagnostics.CodeAnalysis;
using EligibilityEngine.Diagnostics;

namespace EligibilityEngine;

/// <summary>Something read or decided, or the mistakes that prevent it. Mistakes of an author are values, all reported at once.</summary>
/// <typeparam name="T">What was asked for.</typeparam>
public sealed class Result<T>
    where T : class
{
    internal Result(T? value, IEnumerable<Diagnostic> diagnostics)
    {
        Diagnostics = [.. diagnostics];
        ValueOrNull = HasErrors ? null : value;
    }

    /// <summary>All diagnostics, in the order of their places.</summary>
    public ImmutableArray<Diagnostic> Diagnostics { get; }

    /// <summary>The value, or null when a diagnostic is an error.</summary>
    public T? ValueOrNull { get; }

    /// <summary>Whether there is no value.</summary>
    public bool HasErrors => Diagnostics.Any(d => d.Severity == Severity.Error);

    /// <summary>The value, if there is one.</summary>
    /// <param name="value">The value, or null when a diagnostic is an error.</param>
    /// <param name="diagnostics">All diagnostics, which may be warnings.</param>
    /// <returns>Whether there is a value.</returns>
    public bool TryGet([NotNullWhen(true)] out T? value, out ImmutableArray<Diagnostic> diagnostics)
    {
        (value, diagnostics) = (ValueOrNull, Diagnostics);
        return value is not null;
    }

    /// <summary>The value.</summary>
    /// <exception cref="InvalidOperationException">There are errors; the message lists them.</exception>
    public T Value => ValueOrNull ?? throw new InvalidOperationException(
        string.Join(Environment.NewLine, Diagnostics.Where(d => d.Severity == Severity.Error)));

    /// <summary>The same with something made of the value, where there is one; the diagnostics stay.</summary>
    /// <typeparam name="TOther">What is made of it.</typeparam>
    /// <param name="make">Makes it of the value.</param>
    public Result<TOther> Select<TOther>(Func<T, TOther> make)
        where TOther : class
    {
        ArgumentNullException.ThrowIfNull(make);
        return new Result<TOther>(ValueOrNull is { } value ? make(value) : null, Diagnostics);
    }
}
