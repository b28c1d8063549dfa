namespace Acquisitieloket.Web.Features.Sites;

/// <summary>Names the texts of the pages about sites: SitesTexts.resx is Dutch, .en and .de beside it are complete.</summary>
public sealed class SitesTexts;
