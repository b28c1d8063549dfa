namespace Acquisitieloket.Core.Sites.Facts;

/// <summary>On what a fact of the register rests: the day on which it was so, and who or what said it.</summary>
public sealed record FactStamp(DateOnly AsOf, string Source)
{
    public const int SourceLength = 300;
}
