using System.Collections.Immutable;
using EligibilityEngine.Diagnostics;
using EligibilityEngine.Law;
using EligibilityEngine.Syntax;
using EligibilityEngine.Text;

namespace EligibilityEngine.Binding;

/// <summary>Finds the statements of a rulebook that a file beside it cites.</summary>
internal sealed class CitedStatements(Rulebook rulebook, DiagnosticBag bag)
{
    /// <summary>The statements that a node names, one or a list; what is not found is reported.</summary>
    public ImmutableArray<Statement> Read(SyntaxNode? cites) => [.. SyntaxNode.ItemsOf(cites).OfType<ScalarNode>().Select(Find).OfType<Statement>()];

    private Statement? Find(ScalarNode written)
    {
        if (written.Text.Split('/') is not [var sourceId, var statementId])
        {
            bag.Add(Mistake.MalformedCitation(written.Place, written.Text));
            return null;
        }

        if (rulebook.Sources.FirstOrDefault(s => s.Id == sourceId) is not { } source)
        {
            bag.Add(Mistake.UnknownSource(written.Place, sourceId, NearestName.Of(sourceId, rulebook.Sources.Select(s => s.Id))));
            return null;
        }

        var found = source.Statements.FirstOrDefault(s => s.Id == statementId);
        if (found is null)
        {
            bag.Add(Mistake.UnknownStatement(written.Place, statementId, source.Id, NearestName.Of(statementId, source.Statements.Select(s => s.Id))));
        }

        return found;
    }
}
