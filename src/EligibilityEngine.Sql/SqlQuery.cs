using System.Collections.Immutable;
using EligibilityEngine.Law;

namespace EligibilityEngine.Sql;

/// <summary>A rulebook as a query.</summary>
/// <param name="Text">The query: one SELECT, or one CREATE VIEW.</param>
/// <param name="Columns">The columns of facts that it reads from the table.</param>
/// <param name="Parameters">The parameters that it is run with, in their order.</param>
public sealed record SqlQuery(string Text, ImmutableArray<SqlColumn> Columns, ImmutableArray<string> Parameters);

/// <summary>A column that a query reads of each person.</summary>
/// <param name="Name">Its name in the table.</param>
/// <param name="Type">Its type in the words of the dialect.</param>
/// <param name="Fact">The fact that it tells; NULL is: not known.</param>
public sealed record SqlColumn(string Name, string Type, Fact Fact);
