using EligibilityEngine.Sql.Dialects;
using EligibilityEngine.Sql.Writing;

namespace EligibilityEngine.Sql;

/// <summary>A rulebook as a query of the user's own engine.</summary>
public static class RulebookAsSql
{
    extension(Rulebook rulebook)
    {
        /// <summary>
        /// One SELECT that decides for every person of a table what <see cref="RulebookDeciding.Decide"/> decides for one, by three-valued logic: it leaves every answer open that is possible, and
        /// sometimes more, where it does not see that one thing or its opposite must be so.
        /// </summary>
        /// <param name="dialect">The engine.</param>
        /// <param name="options">What is asked, and of whom.</param>
        /// <exception cref="ArgumentException">The rulebook has no question, fact or reading of a name, or a view has parameters.</exception>
        public SqlQuery AsSql(SqlDialect dialect, SqlOptions? options = null)
        {
            var query = QueryWriter.Write(rulebook, Dialect.Of(dialect), options ?? new SqlOptions());
            return options?.View is null || query.Parameters.IsEmpty ? query : throw new ArgumentException("a view has no parameters", nameof(options));
        }
    }
}
