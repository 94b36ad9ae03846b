using EligibilityEngine.Diagnostics;
using EligibilityEngine.Evaluation;
using EligibilityEngine.Law;

namespace EligibilityEngine.Testing;

/// <summary>What an evaluator finds of a case: the answers that it leaves open by three-valued logic, what stands, and whether the case is in error.</summary>
internal sealed record Finding(Func<Question, AnswerSet> Answers, Func<Provision, Truth> Stands, bool IsInError)
{
    /// <summary>What the definition of the language finds of a case whose names and values are those of the rulebook.</summary>
    public static Finding ByDefinition(BoundCase @case)
    {
        var bag = new DiagnosticBag();
        var verdict = Evaluator.Evaluate(Situation.Of(@case, bag));
        return Of(verdict, bag.HasErrors || IsOutOfRange(verdict.Situation) || @case.Rulebook.Constraints.Any(c => verdict[c.Holds] == Truth.False));
    }

    /// <summary>Whether something derived is what nobody can be: less than nothing, since a birthday lies ahead.</summary>
    public static bool IsOutOfRange(Situation situation) => situation.Rulebook.DerivedFacts.Any(d =>
        !FactRanges.Of(situation.Rulebook).Allows(d, situation[d]));

    /// <summary>A verdict as a finding.</summary>
    public static Finding Of(Verdict verdict, bool isInError = false) => new(q => verdict.Answers[q.Index], p => verdict.Stands[p.Index], isInError);

    /// <summary>The first thing in which this differs from what is right; or null.</summary>
    public string? DifferenceFrom(Finding right, Rulebook rulebook, ImmutableArray<Question> questions)
    {
        if (IsInError != right.IsInError)
        {
            return $"is in error: {IsInError}, and not {right.IsInError}";
        }

        foreach (var question in questions)
        {
            var (found, expected) = (Answers(question), right.Answers(question));
            if (found.Choices != expected.Choices || !found.Certain.SequenceEqual(expected.Certain) || !found.Maybe.SequenceEqual(expected.Maybe))
            {
                return $"{question.Id} is {Write(found)}, and not {Write(expected)}";
            }

            foreach (var provision in rulebook.ProvisionsOf(question))
            {
                if (Stands(provision) != right.Stands(provision))
                {
                    return $"{provision.Id} stands: {Stands(provision)}, and not {right.Stands(provision)}";
                }
            }
        }

        return null;
    }

    private static string Write(AnswerSet answers) => $"certainly [{string.Join(' ', answers.Certain)}] perhaps [{string.Join(' ', answers.Question.IsAmount ? answers.Maybe.Select(m => $"{m}") : answers.Answers().Select(a => a.Id))}]";
}
