using EligibilityEngine.Describing;
using EligibilityEngine.Law;
using EligibilityEngine.Reporting;

namespace EligibilityEngine.AspNetCore.Desk;

/// <summary>What a ground of a claim speaks of: a provision, a fact with a value, a fact as it is, or nothing that is known here.</summary>
internal sealed record ClaimedGround
{
    /// <summary>Shorter words, such as "he is", say nothing of their own; numbers do.</summary>
    private const int LeastWord = 3;

    public Provision? Provision { get; private init; }

    public GivenFact? Given { get; private init; }

    public Fact? Fact { get; private init; }

    /// <summary>What is meant, by name; or in words, those facts first of which something is known.</summary>
    public static ClaimedGround Of(string ground, Decision decision, QuestionDecision decided, LawWords law)
    {
        var rulebook = decision.Rulebook;
        var name = ground.Trim();
        if (rulebook.Provisions.FirstOrDefault(p => p.Id == name) is { } provision)
        {
            return new ClaimedGround { Provision = provision };
        }

        if (rulebook.FindFact(name) is { } named)
        {
            return new ClaimedGround { Fact = named };
        }

        if (Case.FromWords([name], new Case(decision.Case.On)).ValueOrNull is { Facts: [var given] } && rulebook.FindFact(given.Name) is not null)
        {
            return new ClaimedGround { Given = given };
        }

        return InWords(name, decision, decided, law);
    }

    private static ClaimedGround InWords(string ground, Decision decision, QuestionDecision decided, LawWords law)
    {
        var words = Words.Of(ground).Select(w => w.Word).Where(w => w.Length >= LeastWord || w.Any(char.IsDigit)).ToList();
        var known = decision.Case.Facts.Select(f => decision.Rulebook.FindFact(f.Name)).OfType<Fact>().Concat(decided.Justification.Facts.Select(u => u.Fact)).Distinct().ToList();
        return words.Count == 0 ? new ClaimedGround()
            : known.FirstOrDefault(f => words.All(Said(f, law).Contains)) is { } fact ? new ClaimedGround { Fact = fact }
            : known.Select(f => Otherwise(f, words, decision, law)).FirstOrDefault(g => g is not null) is { } otherwise ? new ClaimedGround { Given = otherwise }
            : Nearest(words, decision.Rulebook, decided) is { } provision ? new ClaimedGround { Provision = provision }
            : new ClaimedGround();
    }

    /// <summary>The fact with another number than it has, where that is all in which the words differ from what is so: "he is 20" of a man of 23.</summary>
    private static GivenFact? Otherwise(Fact fact, List<string> words, Decision decision, LawWords law)
    {
        if (fact.Type != FactType.Number || words.Where(w => w.All(char.IsAsciiDigit)).ToList() is not [var number] || decision.Verdict.Situation[fact] is not { IsKnown: true } value)
        {
            return null;
        }

        var ofFact = words.Select(w => w == number ? fact.Write(value) : w);
        return ofFact.All(Said(fact, law).Contains) && Case.FromWords([$"{fact.Id}={number}"], new Case(decision.Case.On)).ValueOrNull is { Facts: [var given] } ? given : null;
    }

    /// <summary>The words of a fact as it is.</summary>
    private static HashSet<string> Said(Fact fact, LawWords law) =>
        [.. new[] { fact.Id, law.In(fact.Title), law.Actual(fact).ToString() }.SelectMany(Words.Of).Select(w => w.Word)];

    /// <summary>Of the provisions in which all these words occur, a ground of the answer, or else the nearest.</summary>
    private static Provision? Nearest(List<string> words, Rulebook rulebook, QuestionDecision decided)
    {
        var found = LawDesk.IndexOf(rulebook).Search(words)
            .Where(f => f.Item.Kind == ReferenceKind.Provision)
            .Select(f => rulebook.Provisions.First(p => p.Id == f.Item.Name))
            .Where(p => p.Question == decided.Question)
            .ToList();
        return found.FirstOrDefault(decided.Justification.Grounds.Contains) ?? found.FirstOrDefault();
    }
}
