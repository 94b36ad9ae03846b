using EligibilityEngine.Law;
using EligibilityEngine.NRules.Findings;

namespace EligibilityEngine.NRules.Rules;

/// <summary>
/// A question of a case, heard: the fact that the rules of its provisions match, in working memory since one of them stood first. NRules takes each update
/// of a fact to every node below the type of the fact, whatever their conditions say; only by type it knows facts apart before that. So hearings of
/// different questions are of different types, as far as there are types: beyond <see cref="Kinds"/> questions some share one.
/// </summary>
internal abstract class Hearing(Question question, CaseHandle? of, CaseFindings? findings)
{
    private const int Digits = 8;

    /// <summary>How many types there are.</summary>
    private const int Kinds = Digits * Digits;

    private static readonly Type[] Digit = [typeof(D0), typeof(D1), typeof(D2), typeof(D3), typeof(D4), typeof(D5), typeof(D6), typeof(D7)];

    /// <summary>A hearing of no case, by which others of its question are opened.</summary>
    public static Hearing Model(Question question)
    {
        var kind = question.Index % Kinds;
        var type = typeof(Hearing<,>).MakeGenericType(Digit[kind / Digits], Digit[kind % Digits]);
        return (Hearing)Activator.CreateInstance(type, question, null, null)!;
    }

    public Question Question => question;

    /// <summary>Opens a hearing of the same question.</summary>
    public abstract Hearing Open(CaseHandle @case, CaseFindings found);

    public bool IsOf(Question other) => question == other;

    /// <summary>Whether one of many provisions stands: asked before each of them is.</summary>
    public bool AnyStands(Provision[] provisions) => Array.Exists(provisions, Stands);

    public bool Stands(Provision provision) => findings!.Stands(provision) == Truth.True;

    public ProvisionStands Conclude(Provision provision) => new(of!, provision);

    public override string ToString() => $"{question} of {of} is heard";

    private sealed class D0;

    private sealed class D1;

    private sealed class D2;

    private sealed class D3;

    private sealed class D4;

    private sealed class D5;

    private sealed class D6;

    private sealed class D7;
}

/// <summary>A hearing of one of many types.</summary>
internal sealed class Hearing<TTens, TOnes>(Question question, CaseHandle? of, CaseFindings? findings) : Hearing(question, of, findings)
{
    public override Hearing Open(CaseHandle @case, CaseFindings found) => new Hearing<TTens, TOnes>(Question, @case, found);
}
