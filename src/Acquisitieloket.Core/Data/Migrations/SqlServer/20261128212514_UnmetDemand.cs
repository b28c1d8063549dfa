using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Acquisitieloket.Core.Data.Migrations.SqlServer
{
    /// <inheritdoc />
    public partial class UnmetDemand : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.CreateTable(
                name: "UnmetDemands",
                columns: table => new
                {
                    Id = table.Column<long>(type: "bigint", nullable: false)
                        .Annotation("SqlServer:Identity", "1, 1"),
                    LeadId = table.Column<long>(type: "bigint", nullable: false),
                    Kind = table.Column<int>(type: "int", nullable: false),
                    SiteId = table.Column<long>(type: "bigint", nullable: true),
                    At = table.Column<DateTime>(type: "datetime2", nullable: false),
                    Year = table.Column<int>(type: "int", nullable: false),
                    Reason = table.Column<int>(type: "int", nullable: false),
                    Further = table.Column<string>(type: "nvarchar(max)", nullable: false),
                    M2 = table.Column<int>(type: "int", nullable: true),
                    Kva = table.Column<int>(type: "int", nullable: true),
                    Category = table.Column<int>(type: "int", nullable: true),
                    Municipality = table.Column<int>(type: "int", nullable: true),
                    OpeningYear = table.Column<int>(type: "int", nullable: true),
                    Segment = table.Column<int>(type: "int", nullable: false),
                    Cluster = table.Column<int>(type: "int", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_UnmetDemands", x => x.Id);
                    table.ForeignKey(
                        name: "FK_UnmetDemands_Leads_LeadId",
                        column: x => x.LeadId,
                        principalTable: "Leads",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_UnmetDemands_Sites_SiteId",
                        column: x => x.SiteId,
                        principalTable: "Sites",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateIndex(
                name: "IX_UnmetDemands_Kind_Year",
                table: "UnmetDemands",
                columns: new[] { "Kind", "Year" });

            migrationBuilder.CreateIndex(
                name: "IX_UnmetDemands_LeadId_Kind",
                table: "UnmetDemands",
                columns: new[] { "LeadId", "Kind" });

            migrationBuilder.CreateIndex(
                name: "IX_UnmetDemands_SiteId",
                table: "UnmetDemands",
                column: "SiteId");

            // Leads that ended before demand was kept count too; a site, and a category, they do not tell here.
            migrationBuilder.Sql("""
                INSERT INTO "UnmetDemands" ("LeadId", "Kind", "At", "Year", "Reason", "Further", "M2", "Kva", "Municipality", "OpeningYear", "Segment", "Cluster")
                SELECT "Id", 1, "ClosedAt", YEAR("ClosedAt"), "OutcomeCause", '[]', COALESCE("UnmetM2", "AskedM2"), COALESCE("UnmetKva", "AskedKva"),
                    CASE WHEN JSON_VALUE("Requirements", '$.preferredMunicipalities[1]') IS NULL THEN CASE JSON_VALUE("Requirements", '$.preferredMunicipalities[0]') WHEN 'Almelo' THEN 1 WHEN 'Borne' THEN 2 WHEN 'Enschede' THEN 3 WHEN 'Hengelo' THEN 4 WHEN 'Oldenzaal' THEN 5 END END,
                    CAST(LEFT(JSON_VALUE("Requirements", '$.operationalOn'), 4) AS int), "Segment", "Cluster"
                FROM "Leads" WHERE "Stage" IN (21, 22) AND "OutcomeCause" IS NOT NULL AND "ClosedAt" IS NOT NULL;
                """);
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "UnmetDemands");
        }
    }
}
