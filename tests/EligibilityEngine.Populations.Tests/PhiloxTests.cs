using EligibilityEngine.Populations.Synthetic;

namespace EligibilityEngine.Populations.Tests;

/// <summary>The answers that the authors of the generator publish with it (Random123, kat_vectors).</summary>
public sealed class PhiloxTests
{
    [Theory]
    [InlineData(0u, 0u, 0u, 0u, 0u, 0u, 0x6627e8d5u, 0xe169c58du, 0xbc57ac4cu, 0x9b00dbd8u)]
    [InlineData(0xffffffffu, 0xffffffffu, 0xffffffffu, 0xffffffffu, 0xffffffffu, 0xffffffffu, 0x408f276du, 0x41c83b0eu, 0xa20bc7c6u, 0x6d5451fdu)]
    [InlineData(0x243f6a88u, 0x85a308d3u, 0x13198a2eu, 0x03707344u, 0xa4093822u, 0x299f31d0u, 0xd16cfe09u, 0x94fdccebu, 0x5001e420u, 0x24126ea1u)]
    public void It_gives_the_published_numbers(uint a, uint b, uint c, uint d, uint k, uint l, uint w, uint x, uint y, uint z)
    {
        var counter = new UInt128(((ulong)d << 32) | c, ((ulong)b << 32) | a);

        Philox.Of(counter, ((ulong)l << 32) | k).Should().Be((((ulong)x << 32) | w, ((ulong)z << 32) | y));
    }

    [Fact]
    public void A_number_below_another_is_the_same_part_of_all()
    {
        Philox.Below(10, 0).Should().Be(0);
        Philox.Below(10, ulong.MaxValue).Should().Be(9);
        Philox.Below(2, 1UL << 63).Should().Be(1);
        Philox.Below(2, (1UL << 63) - 1).Should().Be(0);
    }
}
