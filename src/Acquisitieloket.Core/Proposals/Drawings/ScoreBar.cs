namespace Acquisitieloket.Core.Proposals.Drawings;

/// <summary>A score of 0–100 as a bar. It stands beside the number, which is why it says nothing itself.</summary>
internal static class ScoreBar
{
    public static string Draw(int score) =>
        $"<svg class=\"score-bar\" viewBox=\"0 0 100 8\" preserveAspectRatio=\"none\" aria-hidden=\"true\">"
        + "<rect class=\"room\" width=\"100\" height=\"8\" rx=\"2\"/>"
        + $"<rect class=\"{(score >= 67 ? "high" : score >= 34 ? "middle" : "low")}\" width=\"{Math.Clamp(score, 0, 100)}\" height=\"8\" rx=\"2\"/></svg>";
}
