namespace Acquisitieloket.Core.Documents;

/// <summary>A file that someone chose. The content can seek; whoever passes it closes it.</summary>
public sealed record NewFile(string? Name, Stream Content);
