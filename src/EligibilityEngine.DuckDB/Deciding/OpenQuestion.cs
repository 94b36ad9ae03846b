using System.Collections.Immutable;
using EligibilityEngine.Decisions;
using EligibilityEngine.Diagnostics;
using EligibilityEngine.Evaluation;
using EligibilityEngine.Law;
using EligibilityEngine.Spaces;

namespace EligibilityEngine.DuckDB.Deciding;

/// <summary>A question of persons of whom lanes leave it open.</summary>
/// <param name="Question">The question.</param>
/// <param name="Columns">The columns that say something on which it hangs.</param>
/// <param name="Known">What was decided of it already.</param>
internal sealed record OpenQuestion(Question Question, ImmutableArray<int> Columns, KnownPersons<PersonAnswer> Known)
{
    /// <summary>Decides the question of a case that somebody can be.</summary>
    public QuestionDecision Decide(Case @case, Rulebook rulebook)
    {
        var bag = new DiagnosticBag();
        var situation = Situation.Of(new CaseBinder(rulebook, bag).Bind(@case)!, bag);
        var hasOnlyFacts = rulebook.Constraints.Length == rulebook.FactConstraints.Length;
        var verdict = hasOnlyFacts ? Evaluator.Evaluate(situation, rulebook.NeededWithConstraints(Question)) : Evaluator.Evaluate(situation);
        return new QuestionDecision(Question, verdict, new Justifier(verdict), Precision.Exact, MapLimits.Default);
    }

    /// <summary>The columns that say something on which a question hangs, or who can be so at all, or what is ordinary of such a fact.</summary>
    public static IEnumerable<int> ColumnsFor(Question question, LawSetting law)
    {
        var looked = LeastSupport.LookedAt(law.Rulebook, question);
        for (var before = 0; before < looked.Count;)
        {
            before = looked.Count;
            looked.UnionWith(looked.SelectMany(f => Rulebook.FactsBehindOrdinary(f)).ToList());
            foreach (var derived in law.Rulebook.DerivedFacts.Where(d => looked.Contains(d) || looked.Overlaps(d.Derivation!.Bases)))
            {
                looked.Add(derived);
                looked.UnionWith(derived.Derivation!.Bases);
            }
        }

        return Enumerable.Range(0, law.Columns.Length).Where(i => law.Columns[i].Facts.Any(looked.Contains));
    }
}
