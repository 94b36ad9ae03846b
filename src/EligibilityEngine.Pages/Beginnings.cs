using System.Collections.Concurrent;
using System.Runtime.CompilerServices;

namespace EligibilityEngine.Pages;

/// <summary>What is asked first, of a person of whom nothing is known: found once for each question and day, as nobody has said anything yet.</summary>
internal static class Beginnings
{
    /// <summary>More days than anybody begins on, and no more than fit.</summary>
    private const int Most = 200;

    private static readonly ConditionalWeakTable<Rulebook, ConcurrentDictionary<(string Question, DateOnly On), Inquiry>> Known = [];

    public static Inquiry Of(PersonState state, Rulebook rulebook, CancellationToken cancellation)
    {
        var known = Known.GetOrCreateValue(rulebook);
        if (known.TryGetValue((state.Question, state.Case.On), out var begun))
        {
            return begun;
        }

        var inquiry = Inquiry.Begin(state, rulebook, cancellation);
        inquiry.Decided?.Settle(cancellation);
        return known.Count < Most ? known.GetOrAdd((state.Question, state.Case.On), inquiry) : inquiry;
    }
}
