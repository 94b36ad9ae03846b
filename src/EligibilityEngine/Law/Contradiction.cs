using System.Collections.Immutable;
using EligibilityEngine.Text;

namespace EligibilityEngine.Law;

/// <summary>Sources that disagree. Both are kept.</summary>
/// <param name="Id">Its id.</param>
/// <param name="About">What they disagree on.</param>
/// <param name="Between">The statements that disagree, at least two.</param>
/// <param name="Follows">The statement that the rulebook follows, or null for neither.</param>
/// <param name="Because">Why.</param>
/// <param name="Place">Where it is written.</param>
public sealed record Contradiction(
    string Id, LocalText About, ImmutableArray<Statement> Between, Statement? Follows, LocalText Because, TextPlace Place);
