namespace EligibilityEngine.Cli.Tests;

/// <summary>A clock that shows noon of one day.</summary>
internal sealed class FixedClock(DateOnly day) : TimeProvider
{
    public override TimeZoneInfo LocalTimeZone => TimeZoneInfo.Utc;

    /// <summary>Nothing takes any time.</summary>
    public override long GetTimestamp() => 0;

    public override DateTimeOffset GetUtcNow() => new(day, new TimeOnly(12, 0), TimeSpan.Zero);
}
