namespace Acquisitieloket.Web.Features.Shared.Documents;

/// <summary>Names the words about files, the same on form, company page and lead page.</summary>
public sealed class DocumentTexts;
