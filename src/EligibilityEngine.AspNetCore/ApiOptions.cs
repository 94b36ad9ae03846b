namespace EligibilityEngine.AspNetCore;

/// <summary>How much one request may ask of the service.</summary>
public sealed class ApiOptions
{
    /// <summary>The longest body of a request in bytes; of a stream of persons, which has no end, the longest line. 256 KiB, unless something else is said.</summary>
    public int BodyBytes { get; set; } = 256 * 1024;

    /// <summary>How many facts may be told of one person.</summary>
    public int Facts { get; set; } = 1000;

    /// <summary>How long one request may be worked at. After it the request is given up, and answered with 503 and a time after which to try again. A stream of persons has this time for each of them.</summary>
    public TimeSpan Time { get; set; } = TimeSpan.FromSeconds(10);

    /// <summary>How many requests are worked at at the same time; others wait. Without any number, four for each core.</summary>
    public int AtOnce { get; set; } = 4 * Environment.ProcessorCount;

    /// <summary>How many requests may wait; the next are answered with 429 and a time after which to try again.</summary>
    public int Waiting { get; set; } = 1000;
}
