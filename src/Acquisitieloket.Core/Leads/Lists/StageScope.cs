namespace Acquisitieloket.Core.Leads.Lists;

/// <summary>A choice of stages for lists and figures: one stage, or one of four groups. The token stands in addresses.</summary>
public sealed record StageScope(string Token, string Dutch, IReadOnlyList<LeadStage> Stages)
{
    public static StageScope Open { get; } = new("open", "Alle open leads", LeadStages.Open);

    public static StageScope Closed { get; } =
        new("closed", "Alle gesloten leads", [.. LeadStages.All.Where(s => s.IsClosed())]);

    /// <summary>Closed without an establishment: lost, withdrawn, not accommodated or referred.</summary>
    public static StageScope NotEstablished { get; } =
        new("not-established", "Niet gevestigd", [.. Closed.Stages.Where(s => s != LeadStage.Established)]);

    public static StageScope All { get; } = new("all", "Alle fasen", LeadStages.All);

    /// <summary>The groups, then every stage by itself.</summary>
    public static IReadOnlyList<StageScope> Choices { get; } =
        [Open, .. LeadStages.All.Select(Of), Closed, NotEstablished, All];

    /// <summary>One stage by itself.</summary>
    public static StageScope Of(LeadStage stage) => new(TokenOf(stage), stage.Dutch(), [stage]);

    /// <summary>The choice with this token; null when there is none.</summary>
    public static StageScope? Find(string? token) =>
        Choices.FirstOrDefault(c => string.Equals(c.Token, token, StringComparison.OrdinalIgnoreCase));

    // OnHold becomes on-hold.
    private static string TokenOf(LeadStage stage) => string.Concat(stage.ToString().Select(
        (letter, index) => index > 0 && char.IsUpper(letter) ? $"-{letter}" : $"{letter}")).ToLowerInvariant();
}
