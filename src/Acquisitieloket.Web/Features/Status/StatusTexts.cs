namespace Acquisitieloket.Web.Features.Status;

/// <summary>Names the texts of a company's own pages.</summary>
public sealed class StatusTexts;
