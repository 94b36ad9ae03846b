using System.Collections.Immutable;

namespace EligibilityEngine.Evaluation;

/// <summary>Whether law was known: at least one of the statements that it rests on had been published.</summary>
internal static class Existence
{
    public static Truth Of(ImmutableArray<Statement> statements, DateOnly? knownBy)
    {
        if (knownBy is not { } horizon)
        {
            return Truth.True;
        }

        var exists = Truth.False;
        foreach (var statement in statements)
        {
            exists = exists.Or(statement.Published.HasComeBy(horizon));
        }

        return exists;
    }
}
