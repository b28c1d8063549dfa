using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Acquisitieloket.Core.Data.Migrations.SqlServer
{
    /// <inheritdoc />
    public partial class PlotClaims : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.RenameColumn(
                name: "Status",
                table: "Plots",
                newName: "Registered");

            migrationBuilder.CreateTable(
                name: "PlotClaims",
                columns: table => new
                {
                    Id = table.Column<long>(type: "bigint", nullable: false)
                        .Annotation("SqlServer:Identity", "1, 1"),
                    Key = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    PlotId = table.Column<long>(type: "bigint", nullable: false),
                    HeldPlotId = table.Column<long>(type: "bigint", nullable: true),
                    Kind = table.Column<int>(type: "int", nullable: false),
                    LeadId = table.Column<long>(type: "bigint", nullable: true),
                    HolderName = table.Column<string>(type: "nvarchar(500)", maxLength: 500, nullable: true),
                    FirstAt = table.Column<DateTime>(type: "datetime2", nullable: false),
                    At = table.Column<DateTime>(type: "datetime2", nullable: false),
                    ById = table.Column<long>(type: "bigint", nullable: false),
                    Until = table.Column<DateTime>(type: "datetime2", nullable: true),
                    FeeCents = table.Column<long>(type: "bigint", nullable: true),
                    Basis = table.Column<string>(type: "nvarchar(500)", maxLength: 500, nullable: true),
                    FollowsId = table.Column<long>(type: "bigint", nullable: true),
                    EndedAt = table.Column<DateTime>(type: "datetime2", nullable: true),
                    EndedById = table.Column<long>(type: "bigint", nullable: true),
                    End = table.Column<int>(type: "int", nullable: true),
                    EndReason = table.Column<string>(type: "nvarchar(500)", maxLength: 500, nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_PlotClaims", x => x.Id);
                    table.ForeignKey(
                        name: "FK_PlotClaims_AspNetUsers_ById",
                        column: x => x.ById,
                        principalTable: "AspNetUsers",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_PlotClaims_Leads_LeadId",
                        column: x => x.LeadId,
                        principalTable: "Leads",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_PlotClaims_PlotClaims_FollowsId",
                        column: x => x.FollowsId,
                        principalTable: "PlotClaims",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_PlotClaims_Plots_PlotId",
                        column: x => x.PlotId,
                        principalTable: "Plots",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "ClaimExpiries",
                columns: table => new
                {
                    Id = table.Column<long>(type: "bigint", nullable: false)
                        .Annotation("SqlServer:Identity", "1, 1"),
                    ClaimId = table.Column<long>(type: "bigint", nullable: false),
                    Warns = table.Column<bool>(type: "bit", nullable: false),
                    DueAt = table.Column<DateTime>(type: "datetime2", nullable: false),
                    Attempts = table.Column<int>(type: "int", nullable: false),
                    LeasedBy = table.Column<string>(type: "nvarchar(100)", maxLength: 100, nullable: true),
                    LeasedUntil = table.Column<DateTime>(type: "datetime2", nullable: true),
                    DoneAt = table.Column<DateTime>(type: "datetime2", nullable: true),
                    GivenUpAt = table.Column<DateTime>(type: "datetime2", nullable: true),
                    LastError = table.Column<string>(type: "nvarchar(1000)", maxLength: 1000, nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_ClaimExpiries", x => x.Id);
                    table.ForeignKey(
                        name: "FK_ClaimExpiries_PlotClaims_ClaimId",
                        column: x => x.ClaimId,
                        principalTable: "PlotClaims",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateIndex(
                name: "IX_ClaimExpiries_ClaimId_Warns",
                table: "ClaimExpiries",
                columns: new[] { "ClaimId", "Warns" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_ClaimExpiries_DoneAt_GivenUpAt_DueAt",
                table: "ClaimExpiries",
                columns: new[] { "DoneAt", "GivenUpAt", "DueAt" });

            migrationBuilder.CreateIndex(
                name: "IX_PlotClaims_ById",
                table: "PlotClaims",
                column: "ById");

            migrationBuilder.CreateIndex(
                name: "IX_PlotClaims_FollowsId",
                table: "PlotClaims",
                column: "FollowsId");

            migrationBuilder.CreateIndex(
                name: "IX_PlotClaims_HeldPlotId",
                table: "PlotClaims",
                column: "HeldPlotId",
                unique: true,
                filter: "\"HeldPlotId\" IS NOT NULL");

            migrationBuilder.CreateIndex(
                name: "IX_PlotClaims_Key",
                table: "PlotClaims",
                column: "Key",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_PlotClaims_LeadId_EndedAt",
                table: "PlotClaims",
                columns: new[] { "LeadId", "EndedAt" });

            migrationBuilder.CreateIndex(
                name: "IX_PlotClaims_PlotId_At",
                table: "PlotClaims",
                columns: new[] { "PlotId", "At" });
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "ClaimExpiries");

            migrationBuilder.DropTable(
                name: "PlotClaims");

            migrationBuilder.RenameColumn(
                name: "Registered",
                table: "Plots",
                newName: "Status");
        }
    }
}
