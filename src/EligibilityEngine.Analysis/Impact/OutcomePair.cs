using EligibilityEngine.Analysis.Blame;
using EligibilityEngine.Maps;

namespace EligibilityEngine.Analysis.Impact;

/// <summary>What a question comes to under one law and under the other. Outcomes of different rulebooks are the same when they read the same.</summary>
internal sealed class OutcomePair(Outcome first, Outcome second) : IEquatable<OutcomePair>
{
    private readonly Both<string> _keys = new(Key(first), Key(second));

    public Outcome First => first;

    public Outcome Second => second;

    public Outcome this[Side side] => side == Side.First ? first : second;

    public bool IsDifferent => _keys.First != _keys.Second;

    public bool Equals(OutcomePair? other) => other is not null && _keys == other._keys;

    public override bool Equals(object? obj) => Equals(obj as OutcomePair);

    public override int GetHashCode() => _keys.GetHashCode();

    private static string Key(Outcome outcome) => outcome.IsConflict ? string.Join('+', outcome.Answers) : outcome.Answers[0].Id;
}
