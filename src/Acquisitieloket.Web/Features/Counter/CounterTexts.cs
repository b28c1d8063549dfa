namespace Acquisitieloket.Web.Features.Counter;

/// <summary>Names the texts of the public counter: CounterTexts.resx is Dutch, .en and .de beside it are complete.</summary>
public sealed class CounterTexts;
